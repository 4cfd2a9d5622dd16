import type { WorkflowReason } from '../../../../shared/contracts/workflows'
import { isHost, type WebinarHosts } from '../../registration/rules/is-host'
import { webinarObstacle, type TargetWebinar } from './webinar-obstacle'

export type Entering = {
  /** Where each contact has an id of their own: as typed. */
  typedId: string | null
  isTypedIdReadable: boolean
  webinar: (TargetWebinar & WebinarHosts) | undefined
  contact: { isGone: boolean; email: string | null }
  registration: { status: 'registered' | 'pending' | 'cancelled'; isRefusedAtProvider: boolean } | undefined
  isByHand: boolean
}

/** `ask_again`: registered here, and refused by the provider before. */
export type EntryStep =
  { step: 'register' } | { step: 'ask_again' } | { step: 'already' } | { step: 'refuse'; reason: WorkflowReason }

/** The step for a contact who has entered. A known obstacle is reported before an attempt at the provider is used. */
export function entryStep({
  typedId,
  isTypedIdReadable,
  webinar,
  contact,
  registration,
  isByHand,
}: Entering): EntryStep {
  if (contact.isGone) return refuse('contact_gone')
  if (typedId !== null && typedId.trim() === '') return refuse('id_missing')
  if (typedId !== null && !isTypedIdReadable) return refuse('id_malformed')
  if (!webinar) return refuse('id_unknown')
  if (registration && registration.status !== 'cancelled' && !registration.isRefusedAtProvider)
    return { step: 'already' }

  const obstacle = webinarObstacle(webinar)
  if (obstacle) return refuse(obstacle)
  if (webinar.keepsList && !contact.email?.trim()) return refuse('email_missing')
  if (isHost(contact.email, webinar)) return refuse('host_cannot_register')
  if (registration && registration.status !== 'cancelled') return { step: 'ask_again' }
  // A person who cancelled is registered again only by an operator, never by a rule.
  if (registration && !isByHand) return refuse('cancelled_before')
  return { step: 'register' }
}

const refuse = (reason: WorkflowReason): EntryStep => ({ step: 'refuse', reason })
