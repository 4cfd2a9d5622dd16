import type { ProviderRegistrationError } from '../../../../shared/contracts/provider-registration'
import { isHost, type WebinarHosts } from './is-host'

export type AskedOfProvider = WebinarHosts & {
  isConnected: boolean
  isGone: boolean
  isSupported: boolean
  block: 'registration_off' | 'other_questions' | null
  email: string | null
  /** Another person is registered at the provider under this e-mail. */
  isEmailTaken: boolean
}

/** Known obstacles to registering a person at the provider, checked before an attempt there is used. */
export function providerObstacle(asked: AskedOfProvider): ProviderRegistrationError | undefined {
  if (!asked.isConnected) return 'not_connected'
  if (asked.isGone) return 'webinar_gone'
  if (!asked.isSupported) return 'not_supported'
  if (asked.block) return asked.block
  if (!asked.email?.trim()) return 'email_missing'
  if (isHost(asked.email, asked)) return 'host_cannot_register'
  return asked.isEmailTaken ? 'email_taken' : undefined
}
