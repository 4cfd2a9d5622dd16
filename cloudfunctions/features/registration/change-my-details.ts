import { AppError } from '../../../shared/contracts/app-error'
import type { MyDetails } from '../../../shared/contracts/my-details'
import type { Language } from '../../../shared/text/language'
import type { Deps } from '../../ports/deps'
import { isSame, lockDetails, readDetails, saveDetails, type Details } from './contact-details'
import { readGlobalForm } from './global-form'
import { viewMyDetails } from './view-my-details'

type Input = { contactId: string; answers: Details; language: Language }

/**
 * A person corrects what they once filled in. Nobody fills it in here for the first time: that is done in a form, under
 * the privacy notice.
 */
export async function changeMyDetails(
  { contactId, answers, language }: Input,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<MyDetails> {
  const form = await readGlobalForm(db)
  await db.transaction(async (tx) => {
    const known = await lockDetails(contactId, tx)
    if (!known) throw new AppError('unauthorized')
    if (!known.name && !known.phone && !known.email) throw new AppError('conflict', 'no_details_yet')

    const { details, problems } = readDetails(answers, known, form.fields)
    if (form.confirmsPhone && !problems.phone && details.phone !== known.phone) problems.phone = 'confirm_phone_first'
    const fields = Object.fromEntries(Object.entries(problems).map(([key, problem]) => [`answers.${key}`, problem]))
    if (Object.keys(fields).length > 0) throw new AppError('bad_input', '', { fields })
    if (!isSame(details, known)) await saveDetails({ contactId, known, details, at: clock.now() }, tx)
  })
  return viewMyDetails({ contactId, language }, { db })
}
