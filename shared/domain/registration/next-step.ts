import type { RequiredFieldKey } from '../../contracts/registration-form'

/** What is on record of a person; null or empty where nothing is. */
export type KnownContact = Record<RequiredFieldKey, string | null>
export type RegistrableWebinar = {
  usesLiveLink: boolean
  providerUrl: string | null
  /** Required questions of the webinar's independent form that this person has not answered for it. */
  unanswered: string[]
  /** The necessary consent has not been given to the text as it stands. */
  mustConsent: boolean
  /** This person has to follow the official account first. */
  mustFollow: boolean
  /** Why the provider takes no registration of ours, as long as it would be needed there. */
  block: 'registration_off' | 'other_questions' | 'not_supported' | null
  /** The provider's own registration page. */
  registrationUrl: string | null
}
/** `failed`: kept here, but the provider would not have this person; they may try again. */
export type RegistrationState = 'none' | 'registered' | 'pending' | 'cancelled' | 'failed'

export type RegistrationStep =
  | { step: 'already_registered' }
  /** Live link off: the provider's own page and form are used, and no identity is pretended. */
  | { step: 'use_provider_page'; url: string }
  /** Nobody can register anywhere. */
  | { step: 'closed' }
  | { step: 'follow' }
  /** With nothing of the three missing, the webinar's own questions are asked alone. */
  | { step: 'ask'; missing: RequiredFieldKey[] }
  | { step: 'confirm' }

const REQUIRED: RequiredFieldKey[] = ['name', 'phone', 'email']

/**
 * Decided anew at each tap on register. Only what is on record counts, not whether a form was ever filled:
 * somebody known from elsewhere with all three needs one tap, and somebody who lost one is asked again. An
 * independent form's required questions are asked once per webinar.
 */
export function nextRegistrationStep(
  webinar: RegistrableWebinar,
  contact: KnownContact,
  state: RegistrationState,
): RegistrationStep {
  // First of all: whoever registered with us before the live link was switched off needs the provider's page too.
  if (!webinar.usesLiveLink) return { step: 'use_provider_page', url: webinar.providerUrl ?? '' }
  if (state === 'registered' || state === 'pending') return { step: 'already_registered' }

  // Before anybody fills a form in for nothing: what the provider asks beside it, only its own page can ask.
  if (webinar.block === 'other_questions' && webinar.registrationUrl)
    return { step: 'use_provider_page', url: webinar.registrationUrl }
  if (webinar.block) return { step: 'closed' }
  if (webinar.mustFollow) return { step: 'follow' }

  const missing = missingOf(contact)
  if (missing.length > 0 || webinar.unanswered.length > 0 || webinar.mustConsent) return { step: 'ask', missing }

  return { step: 'confirm' }
}

export function missingOf(contact: KnownContact): RequiredFieldKey[] {
  return REQUIRED.filter((key) => !contact[key]?.trim())
}
