import type { ProviderId } from '../../../shared/contracts/ids'
import type { Deps } from '../../ports/deps'
import type { LiveProvider, ProviderAccountFacts } from '../../ports/live-provider'

export const CREDENTIALS = 'provider-credentials'
export const CALLBACK_SECRET = 'provider-callback'

export type VhallKeys = { appKey: string; secretKey: string }
/** `webhookSecret` is Zoom's own, of the app's event subscriptions; empty: its webhooks are refused. */
export type ZoomKeys = { accountId: string; clientId: string; clientSecret: string; webhookSecret: string }

type Candidate = { provider: ProviderId; keys: VhallKeys | ZoomKeys; settings: Record<string, unknown> }
type Tried = { sealedCredentials: string; facts: ProviderAccountFacts; provider: LiveProvider }

/** Calls the provider with keys that are not saved yet; throws its refusal. The encrypted result may be saved. */
export async function tryKeys(
  { provider: id, keys: tried, settings }: Candidate,
  { liveProvider, keys, clock }: Pick<Deps, 'liveProvider' | 'keys' | 'clock'>,
): Promise<Tried> {
  const sealedCredentials = keys.seal(CREDENTIALS, JSON.stringify(tried))
  const publicPart = 'appKey' in tried ? tried.appKey : `${tried.accountId}:${tried.clientId}`
  const provider = liveProvider({
    id: `candidate:${id}:${publicPart}`,
    provider: id,
    sealedCredentials,
    settings,
    updatedAt: clock.now(),
  })
  return { sealedCredentials, facts: await provider.checkAccount(), provider }
}
