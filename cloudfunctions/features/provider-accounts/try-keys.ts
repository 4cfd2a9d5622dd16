import type { ProviderId } from '../../../shared/contracts/ids'
import { liveProviders } from '../../../shared/contracts/live-providers'
import type { Deps } from '../../ports/deps'
import type { LiveProvider, ProviderAccountFacts } from '../../ports/live-provider'

export const CREDENTIALS = 'provider-credentials'
export const CALLBACK_SECRET = 'provider-callback'

type Candidate = {
  provider: ProviderId
  credentials: Record<string, string>
  settings: Record<string, unknown>
}
type Tried = { sealedCredentials: string; facts: ProviderAccountFacts; provider: LiveProvider }

/** Calls the provider with keys that are not saved yet; throws its refusal. The encrypted result may be saved. */
export async function tryKeys(
  { provider: id, credentials, settings }: Candidate,
  { liveProvider, keys, clock }: Pick<Deps, 'liveProvider' | 'keys' | 'clock'>,
): Promise<Tried> {
  const sealedCredentials = keys.seal(CREDENTIALS, JSON.stringify(credentials))
  const publicPart = liveProviders[id].credentials.flatMap(({ key, kind }) =>
    kind === 'text' ? [credentials[key] ?? ''] : [],
  )
  const provider = liveProvider({
    id: `candidate:${id}:${publicPart.join(':')}`,
    provider: id,
    sealedCredentials,
    settings,
    updatedAt: clock.now(),
  })
  return { sealedCredentials, facts: await provider.checkAccount(), provider }
}

/** Where a person pastes our address at the provider, it is ours once the secret of its calls is known. */
export function webhookStateOf(provider: ProviderId, credentials: Record<string, string>): 'none' | 'ours' {
  const { secretField } = liveProviders[provider].webhook
  return secretField && credentials[secretField] ? 'ours' : 'none'
}
