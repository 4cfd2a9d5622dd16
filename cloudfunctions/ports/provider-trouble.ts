import type { ProviderError } from './live-provider'

/** The names of provider errors for people: in replies and in the log of a sync. */
export const providerTrouble = {
  bad_credentials: 'provider_bad_credentials',
  missing_scope: 'provider_missing_scope',
  limit_reached: 'provider_limit_reached',
  timeout: 'provider_timeout',
  unreachable: 'provider_unreachable',
  refused: 'provider_refused',
  not_found: 'provider_refused',
  bad_answer: 'provider_bad_answer',
} as const satisfies Record<ProviderError['kind'], string>
