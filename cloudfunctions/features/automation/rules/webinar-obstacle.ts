import type { WebinarStatus } from '../../../../shared/contracts/webinar'
import type { WorkflowReason } from '../../../../shared/contracts/workflows'

export type TargetWebinar = {
  status: WebinarStatus
  isGone: boolean
  isConnected: boolean
  isSupported: boolean
  block: 'registration_off' | 'other_questions' | null
  /** The provider keeps its own list of people, and registers the people we send. */
  keepsList: boolean
  usesLiveLink: boolean
}

/** The obstacle to registering anybody for a webinar from here. */
export function webinarObstacle(webinar: TargetWebinar): WorkflowReason | undefined {
  if (webinar.isGone) return 'webinar_gone'
  if (!webinar.isConnected) return 'not_connected'
  if (!webinar.isSupported) return 'not_supported'
  if (webinar.status === 'ended') return 'webinar_ended'
  if (webinar.keepsList) return webinar.block ?? undefined
  return webinar.usesLiveLink ? undefined : 'provider_page'
}
