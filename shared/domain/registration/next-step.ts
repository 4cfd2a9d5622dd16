import type { RequiredFieldKey } from '../../contracts/registration-form'

/** What is on record of a person; null or empty where nothing is. */
export type KnownContact = Record<RequiredFieldKey, string | null>
export type RegistrableWebinar = {
  usesLiveLink: boolean
  providerUrl: string | null
  /** Required questions of the webinar's independent form that this person has not answered for it. */
  unanswered: string[]
  /** The necessary consent has not been given to the current text. */
  mustConsent: boolean
  /** This person has to follow the official account first. */
  mustFollow: boolean
  /** Why the provider takes no registration of ours, as long as it would be needed there. */
  block: 'registration_off' | 'other_questions' | 'not_supported' | null
  /** The provider's own registration page. */
  registrationUrl: string | null
}
/** `failed`: stored here, but the provider refused this person; they may try again. */
export type RegistrationState = 'none' | 'registered' | 'pending' | 'cancelled' | 'failed'

export type RegistrationStep =
  | { step: 'already_registered' }
  /** Live link off: the provider's own page and form are used, and no identity is pretended. */
  | { step: 'use_provider_page'; url: string }
  /** Registration is closed everywhere. */
  | { step: 'closed' }
  | { step: 'follow' }
  /** With nothing of the three missing, the webinar's own questions are asked alone. */
  | { step: 'ask'; missing: RequiredFieldKey[] }
  | { step: 'confirm' }

const REQUIRED: RequiredFieldKey[] = ['name', 'phone', 'email']

/**
 * Decided again at each tap on register. Only stored values count, not whether a form was ever filled in: a known
 * person with all three needs one tap, and a person with one missing fills it in again. An independent form's required
 * questions are shown once per webinar.
 */
export function nextRegistrationStep(
  webinar: RegistrableWebinar,
  contact: KnownContact,
  state: RegistrationState,
): RegistrationStep {
  // Checked first: a person who registered with us before the live link was switched off needs the provider's page too.
  if (!webinar.usesLiveLink) return { step: 'use_provider_page', url: webinar.providerUrl ?? '' }
  if (state === 'registered' || state === 'pending') return { step: 'already_registered' }

  // Checked before anybody fills in a form in vain: only the provider's own page can ask its additional questions.
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
