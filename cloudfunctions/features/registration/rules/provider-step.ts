import type { RegistrationState } from '../../../../shared/domain/registration/next-step'

export type AtProvider = {
  /** This person's state here. */
  status: Exclude<RegistrationState, 'none' | 'failed'>
  /** The state at the provider, as last reported. */
  stands: 'registered' | 'pending' | 'cancelled' | null
  /** The provider was called to register them and its answer was lost. */
  isAnswerLost: boolean
}

/**
 * The step that brings a provider's own list in line with ours. Nobody is registered twice: a possible registration is
 * looked up first.
 */
export function providerStep({
  status,
  stands,
  isAnswerLost,
}: AtProvider): 'look_up' | 'register' | 'cancel' | 'nothing' {
  if (isAnswerLost) return 'look_up'

  const isWanted = status !== 'cancelled'
  const isThere = stands === 'registered' || stands === 'pending'
  if (isWanted === isThere) return 'nothing'
  return isWanted ? 'register' : 'cancel'
}
