import type { WebinarStatus } from '../../../../shared/contracts/webinar'
import type { RegistrationState } from '../../../../shared/domain/registration/next-step'

export type WatchStep =
  | { step: 'watch'; what: 'live' | 'replay' }
  | { step: 'use_provider_page' | 'follow' | 'register_first' | 'pending' | 'not_started' | 'no_replay' }

/**
 * The current state decides, not the button that was on the screen: a live webinar that has just ended leads to its
 * replay.
 */
export function watchStep(
  webinar: { status: WebinarStatus; hasReplay: boolean; mustFollow: boolean; usesLiveLink: boolean },
  registration: RegistrationState,
): WatchStep {
  // Without our link we give nobody access, whoever they are.
  if (!webinar.usesLiveLink) return { step: 'use_provider_page' }
  if (webinar.mustFollow) return { step: 'follow' }
  if (registration === 'pending') return { step: 'pending' }
  if (registration !== 'registered') return { step: 'register_first' }
  if (webinar.status === 'upcoming') return { step: 'not_started' }
  if (webinar.status === 'live') return { step: 'watch', what: 'live' }
  return webinar.hasReplay ? { step: 'watch', what: 'replay' } : { step: 'no_replay' }
}
