import { eq, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { FormField, RegistrationForm } from '../../../shared/contracts/registration-form'
import { completeForm } from '../../../shared/domain/registration/complete-form'
import { audit } from '../../db/audit'
import { registrationForms } from '../../db/tables/registration-forms'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { FIRST_FIELDS, readGlobalForm } from './global-form'

type Input = { title: string; intro: string; fields: FormField[] }

export async function saveRegistrationForm({ title, intro, fields }: Input, operator: Operator, { db, clock }: Deps): Promise<RegistrationForm> {
  const completed = completeForm(fields, FIRST_FIELDS)
  if ('twice' in completed) throw new AppError('bad_input', '', { fields: { fields: `字段标识「${completed.twice}」重复` } })

  return db.transaction(async (tx) => {
    const before = await readGlobalForm(tx)
    await tx
      .update(registrationForms)
      .set({ title, intro, fields: completed.fields, version: sql`${registrationForms.version} + 1`, updatedAt: clock.now() })
      .where(eq(registrationForms.kind, 'global'))
    const after = await readGlobalForm(tx)
    await audit(tx, {
      operatorId: operator.id,
      requestId: operator.requestId,
      action: 'registration_form.updated',
      subjectType: 'registration_form',
      subjectId: 'global',
      before,
      after,
      occurredAt: clock.now(),
    })
    return after
  })
}
