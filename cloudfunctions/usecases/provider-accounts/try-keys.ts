import type { ProviderId } from '../../../shared/contracts/ids'
import type { ProviderAccountFacts } from '../../ports/live-provider'
import type { Deps } from '../../ports/deps'

export const CREDENTIALS = 'provider-credentials'
export const CALLBACK_SECRET = 'provider-callback'

type VhallKeys = { appKey: string; secretKey: string }
type Candidate = { provider: ProviderId; keys: VhallKeys; settings: Record<string, unknown> }

/** Asks the provider with keys that are saved nowhere yet; throws its refusal. What comes back sealed may be saved. */
export async function tryKeys({ provider, keys: { appKey, secretKey }, settings }: Candidate, { liveProvider, keys, clock }: Pick<Deps, 'liveProvider' | 'keys' | 'clock'>) {
  const sealedCredentials = keys.seal(CREDENTIALS, JSON.stringify({ appKey, secretKey } satisfies VhallKeys))
  const candidate = liveProvider({ id: `candidate:${provider}:${appKey}`, provider, sealedCredentials, settings, updatedAt: clock.now() })
  const facts: ProviderAccountFacts = await candidate.checkAccount()
  return { sealedCredentials, facts }
}
