import type { Touch } from '../../../shared/contracts/links'
import type { RegistrationForm } from '../../../shared/contracts/registration-form'
import type { RegisterReply } from '../../../shared/contracts/visitor'
import { askedFields, type Answers } from '../../../shared/domain/registration/asked-fields'
import { missingOf, nextRegistrationStep } from '../../../shared/domain/registration/next-step'
import type { VisitorIdentity } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { readGlobalForm } from '../registration-forms/global-form'
import { readAnswers } from './read-answers'
import { readSituation, type Situation } from './read-situation'
import { saveRegistration } from './save-registration'

type Input = { code: string; answers?: Answers; touch?: Touch }

/**
 * A tap on "register", with or without a filled form. One read decides, one statement saves. No outside call is
 * made, so a provider's outage never costs a seat.
 */
export async function register({ code, answers, touch }: Input, visitor: VisitorIdentity, { db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<RegisterReply> {
  const situation = await readSituation(code, visitor.contactId, db)
  const { webinar, contact, state } = situation
  const filled = answers && filledForm(answers, situation, situation.ownForm ?? (await readGlobalForm(db)))

  const next = filled ? nextRegistrationStep({ ...webinar, unanswered: [] }, filled.person, state) : nextRegistrationStep(webinar, contact, state)
  switch (next.step) {
    case 'already_registered':
      return { outcome: 'already_registered' }
    case 'use_provider_page':
      return { outcome: 'use_provider_page', url: next.url }
    case 'follow':
      return { outcome: 'follow' }
    case 'ask': {
      const form = situation.ownForm ?? (await readGlobalForm(db))
      return {
        outcome: 'ask',
        form: { ...form, fields: askedFields(form.fields, next.missing, situation.answered) },
        missing: next.missing,
        known: { name: contact.name ?? '', phone: contact.phone ?? '', email: contact.email ?? '' },
      }
    }
    case 'confirm':
      return saveRegistration({ webinarId: webinar.id, contactId: contact.id, via: visitor.via, at: clock.now(), filled, touch }, db)
  }
}

/** A field that need not be asked any more is read only when it was filled in all the same. */
function filledForm(answers: Answers, { contact, answered }: Situation, form: RegistrationForm) {
  const asked = new Set(askedFields(form.fields, missingOf(contact), answered).map(({ key }) => key))
  const { person, own } = readAnswers(answers, form.fields.filter(({ key }) => asked.has(key) || key in answers))
  return { person: { name: contact.name ?? '', phone: contact.phone ?? '', email: contact.email ?? '', ...person }, own, form }
}
