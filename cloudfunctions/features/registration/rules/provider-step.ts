import type { RegistrationState } from '../../../../shared/domain/registration/next-step'

export type AtProvider = {
  /** What we hold of this person. */
  status: Exclude<RegistrationState, 'none' | 'failed'>
  /** What stands at the provider, as far as it told. */
  stands: 'registered' | 'pending' | 'cancelled' | null
  /** It was asked to register them and its answer is not known. */
  isAnswerLost: boolean
}

/** What brings a provider's own list in line with ours. Nobody is asked for twice: what may be there is looked up first. */
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
