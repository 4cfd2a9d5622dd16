import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { registrationForms } from '../../db/tables/registration-forms'

type Asked = { usesLiveLink: boolean; registrationFormId: Id | null }

/** 独立表单: with the live link off people fill in the provider's form, and ours would never be shown. */
export async function checkOwnForm({ usesLiveLink, registrationFormId }: Asked, tx: Tx): Promise<void> {
  if (registrationFormId === null) return
  if (!usesLiveLink)
    throw new AppError('bad_input', '', {
      fields: {
        registrationFormId: 'own_form_needs_live_link',
      },
    })

  const isUsable = and(
    eq(registrationForms.id, registrationFormId),
    eq(registrationForms.kind, 'independent'),
    isNull(registrationForms.archivedAt),
  )
  const [found] = await tx.select({ id: registrationForms.id }).from(registrationForms).where(isUsable)
  if (!found) throw new AppError('bad_input', '', { fields: { registrationFormId: 'form_not_found_or_archived' } })
}
