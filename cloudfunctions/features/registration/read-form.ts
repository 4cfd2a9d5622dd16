import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { RegistrationForm } from '../../../shared/contracts/registration-form'
import type { Tx } from '../../db/database'
import { registrationForms } from '../../db/tables/registration-forms'
import { formColumns, toForm } from './form-columns'
import { readGlobalForm } from './global-form'

export async function readForm(id: string, tx: Tx): Promise<RegistrationForm & { archivedAt: Date | null }> {
  if (id === 'global') return { ...(await readGlobalForm(tx)), archivedAt: null }

  const [found] = await tx
    .select({ form: formColumns, archivedAt: registrationForms.archivedAt })
    .from(registrationForms)
    .where(eq(registrationForms.id, id))
  if (!found) throw new AppError('not_found', 'form_not_found')
  return { ...toForm(found.form), archivedAt: found.archivedAt }
}
