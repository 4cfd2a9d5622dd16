import type { ProviderId } from '../../shared/contracts/ids'
import { vhall as vhallDescription } from '../../shared/contracts/live-providers/vhall'
import { zoom as zoomDescription } from '../../shared/contracts/live-providers/zoom'
import { storedCredentials } from '../../shared/contracts/provider-credentials'
import { vhall } from '../adapters/live/vhall/vhall'
import { zoom } from '../adapters/live/zoom/zoom'
import type { CallBudget } from '../ports/call-budget'
import type { Clock } from '../ports/clock'
import type { ConnectedAccount } from '../ports/deps'
import type { Keys } from '../ports/keys'
import type { LiveProvider } from '../ports/live-provider'
import type { Timing } from '../ports/timing'
import type { Config } from './config'

/** The fields of what VHall sends to check a viewer. */
export { bodyFields as vhallFields } from '../adapters/live/vhall/body-fields'

type Shared = { config: Config; clock: Clock; timing: Timing; budget: CallBudget }
type Opened = Shared & { credentials: string; settings: Record<string, unknown> }

/** A complete record: a provider without an adapter does not compile. */
const adapters: Record<ProviderId, (opened: Opened) => LiveProvider> = {
  vhall: ({ credentials, settings, config, clock }) =>
    vhall({
      baseUrl: config.VHALL_API_BASE,
      watchBaseUrl: config.VHALL_WATCH_BASE,
      ...storedCredentials(vhallDescription.credentials, credentials),
      settings,
      clock,
    }),
  zoom: ({ credentials, settings, config, ...shared }) =>
    zoom({
      oauthBase: config.ZOOM_OAUTH_BASE,
      apiBase: config.ZOOM_API_BASE,
      ...storedCredentials(zoomDescription.credentials, credentials),
      settings,
      ...shared,
    }),
}

/** Keeps one instance per account and version of its row, so that its rate limit counts for all callers here. */
export function liveProviderFor(keys: Keys, shared: Shared) {
  const made = new Map<string, { version: string; provider: LiveProvider }>()

  return (account: ConnectedAccount): LiveProvider => {
    const version = `${account.updatedAt.getTime()}:${account.sealedCredentials}`
    const found = made.get(account.id)
    if (found?.version === version) return found.provider

    const credentials = keys.open('provider-credentials', account.sealedCredentials)
    const provider = adapters[account.provider]({ credentials, settings: account.settings, ...shared })
    made.set(account.id, { version, provider })
    return provider
  }
}
