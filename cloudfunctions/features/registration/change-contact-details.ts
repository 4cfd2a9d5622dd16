import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { maskEmail, maskName, maskPhone } from '../../../shared/domain/masking'
import { audit } from '../../db/audit'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { isSame, lockDetails, readDetails, saveDetails, type Details } from './contact-details'
import { FIRST_FIELDS } from './global-form'

/** An operator may leave any of the three empty: a wrong phone is worse than none. */
const FIELDS = FIRST_FIELDS.map((field) => ({ ...field, isRequired: false }))

/** What is left out of `typed` stays. The values are in the activity log masked; nothing is written when nothing changes. */
export async function changeContactDetails(
  { id, ...typed }: { id: Id } & Partial<Details>,
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ outcome: 'changed' | 'unchanged' }> {
  const at = clock.now()
  return db.transaction(async (tx) => {
    const known = await lockDetails(id, tx)
    if (!known) throw new AppError('not_found', 'contact_not_found')

    const { details, problems } = readDetails(typed, known, FIELDS)
    if (Object.keys(problems).length > 0) throw new AppError('bad_input', '', { fields: { ...problems } })
    if (isSame(details, known)) return { outcome: 'unchanged' }

    await saveDetails({ contactId: id, known, details, at }, tx)
    await audit(tx, operator, {
      action: 'contact.details_changed',
      subjectType: 'contact',
      subjectId: id,
      before: masked(known),
      after: masked(details),
      occurredAt: at,
    })
    return { outcome: 'changed' }
  })
}

const masked = ({ name, phone, email }: Details) => ({
  name: maskName(name),
  phone: maskPhone(phone),
  email: maskEmail(email),
})
