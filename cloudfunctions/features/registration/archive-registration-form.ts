import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { RegistrationFormDetail } from '../../../shared/contracts/registration-form'
import { audit } from '../../db/audit'
import { registrationForms } from '../../db/tables/registration-forms'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { viewRegistrationForm } from './view-registration-form'

/** An archived form cannot be chosen any more; its answers and versions stay. */
export async function archiveRegistrationForm(
  { id, isArchived }: { id: string; isArchived: boolean },
  operator: Operator,
  deps: Deps,
): Promise<RegistrationFormDetail> {
  const form = await viewRegistrationForm({ id }, deps)
  if (form.kind === 'global') throw new AppError('conflict', '全局表单供所有直播使用，不能归档')
  if (isArchived && form.webinars.length > 0)
    throw new AppError('conflict', `还有 ${form.webinars.length} 场直播在使用这份表单，请先为它们更换表单`)

  const now = deps.clock.now()
  await deps.db.transaction(async (tx) => {
    await tx
      .update(registrationForms)
      .set({ archivedAt: isArchived ? now : null })
      .where(eq(registrationForms.id, form.id))
    const action = isArchived ? 'registration_form.archived' : 'registration_form.unarchived'
    await audit(tx, operator, {
      action,
      subjectType: 'registration_form',
      subjectId: form.id,
      occurredAt: now,
    })
  })
  return { ...form, isArchived }
}
