import { desc, eq } from 'drizzle-orm'
import type { RegistrationForm } from '../../../shared/contracts/registration-form'
import { registrationForms, registrationFormVersions } from '../../db/tables/registration-forms'
import type { Deps } from '../../ports/deps'
import { toForm } from './form-columns'
import { readForm } from './read-form'

type Version = RegistrationForm & { savedAt: string }

export async function listFormVersions(
  { id: asked }: { id: string },
  { db }: Pick<Deps, 'db'>,
): Promise<{ items: Version[] }> {
  const { archivedAt: _archivedAt, ...now } = await readForm(asked, db)
  const { id, kind } = now
  const [[current], before] = await Promise.all([
    db.select({ savedAt: registrationForms.updatedAt }).from(registrationForms).where(eq(registrationForms.id, id)),
    db
      .select()
      .from(registrationFormVersions)
      .where(eq(registrationFormVersions.formId, id))
      .orderBy(desc(registrationFormVersions.version)),
  ])
  const older = before.map(({ formId: _formId, savedAt, ...form }) => ({
    ...toForm({ id, kind, confirmsPhone: now.confirmsPhone, ...form }),
    savedAt: savedAt.toISOString(),
  }))
  return { items: [...(current ? [{ ...now, savedAt: current.savedAt.toISOString() }] : []), ...older] }
}
