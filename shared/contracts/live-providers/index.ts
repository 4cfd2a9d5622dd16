import type { LiveProviderCapabilities, LiveProviderDescription } from './live-provider-description'
import { vhall } from './vhall'
import { zoom } from './zoom'

/** In the order in which a person chooses among them. */
export const PROVIDER_IDS = [vhall.id, zoom.id] as const
export type ProviderId = (typeof PROVIDER_IDS)[number]

export const liveProviders: Record<ProviderId, LiveProviderDescription> = { vhall, zoom }

export const capabilitiesOf = (provider: ProviderId): LiveProviderCapabilities => liveProviders[provider].capabilities

/** The credential that names an account. */
export function identityFieldOf(provider: ProviderId): string {
  const field = liveProviders[provider].credentials.find(({ isIdentity }) => isIdentity)
  if (!field) throw new Error(`No credential of ${provider} names the account`)
  return field.key
}
