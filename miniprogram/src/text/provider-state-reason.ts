import type { AtProvider } from '../../../shared/contracts/visitor'
import { text } from './text'

type Reason = NonNullable<AtProvider['reason']>

/** Cause and remedy for the visitor. Causes that only the organiser can fix share one text. */
export function providerStateReason(reason: AtProvider['reason'], provider: string): string {
  const { reasons } = text.atProvider
  switch (reason) {
    case 'host_cannot_register':
    case 'panelist_cannot_register':
      return reasons.host
    case 'registration_full':
      return reasons.full
    case 'registration_closed':
    case 'registration_off':
    case 'not_supported':
    case 'provider_events':
    case 'webinar_gone':
      return reasons.closed
    case 'registration_denied':
      return reasons.denied
    case 'work_email_required':
      return reasons.workEmail
    case 'email_missing':
      return reasons.emailMissing
    case 'email_taken':
      return reasons.emailTaken(provider)
    case 'other_questions':
      return reasons.otherQuestions(provider)
    default:
      return reasons.other(provider)
  }
}

const OTHER_EMAIL: Reason[] = [
  'host_cannot_register',
  'panelist_cannot_register',
  'work_email_required',
  'email_missing',
  'email_taken',
]
const HOPELESS: Reason[] = [
  'not_supported',
  'provider_events',
  'webinar_gone',
  'other_questions',
  'registration_denied',
]

/** The label of the button beside it; empty where trying again changes nothing. */
export function providerStateRemedy(reason: AtProvider['reason']): 'change' | 'tryAgain' | null {
  if (reason && HOPELESS.includes(reason)) return null
  return reason && OTHER_EMAIL.includes(reason) ? 'change' : 'tryAgain'
}
