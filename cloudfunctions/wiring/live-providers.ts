import type { ProviderId } from '../../shared/contracts/ids'
import { vhall } from '../adapters/live/vhall/vhall'
import { zoom } from '../adapters/live/zoom/zoom'
import type { Clock } from '../ports/clock'
import type { ConnectedAccount } from '../ports/deps'
import type { Keys } from '../ports/keys'
import type { LiveProvider } from '../ports/live-provider'
import type { Config } from './config'

type Opened = { credentials: Record<string, string>; settings: Record<string, unknown>; config: Config; clock: Clock }

/** A complete record: a provider without an adapter does not compile. */
const adapters: Record<ProviderId, (opened: Opened) => LiveProvider> = {
  vhall: ({ credentials, settings, config, clock }) =>
    vhall({
      baseUrl: config.VHALL_API_BASE,
      watchBaseUrl: config.VHALL_WATCH_BASE,
      appKey: credentials.appKey ?? '',
      secretKey: credentials.secretKey ?? '',
      settings,
      clock,
    }),
  zoom: ({ credentials, settings, config, clock }) =>
    zoom({
      oauthBase: config.ZOOM_OAUTH_BASE,
      apiBase: config.ZOOM_API_BASE,
      accountId: credentials.accountId ?? '',
      clientId: credentials.clientId ?? '',
      clientSecret: credentials.clientSecret ?? '',
      settings,
      clock,
    }),
}

/** Keeps one instance per account and version of its row, so that its call limit counts for all callers here. */
export function liveProviderFor(config: Config, keys: Keys, clock: Clock) {
  const made = new Map<string, { version: string; provider: LiveProvider }>()

  return (account: ConnectedAccount): LiveProvider => {
    const version = `${account.updatedAt.getTime()}:${account.sealedCredentials}`
    const found = made.get(account.id)
    if (found?.version === version) return found.provider

    const credentials = JSON.parse(keys.open('provider-credentials', account.sealedCredentials)) as Record<string, string>
    const provider = adapters[account.provider]({ credentials, settings: account.settings, config, clock })
    made.set(account.id, { version, provider })
    return provider
  }
}
