import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { RegistrationFormDetail } from '../../../shared/contracts/registration-form'
import { message } from '../../../shared/text/messages/message'
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
  if (form.kind === 'global') throw new AppError('conflict', 'global_form_cannot_be_archived')
  if (isArchived && form.webinars.length > 0)
    throw new AppError('conflict', message('form_in_use', { webinars: form.webinars.length }))

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
