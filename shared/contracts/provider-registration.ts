import { z } from '@hono/zod-openapi'
import { REFUSAL_REASONS } from './provider-refusal'

/**
 * The state of a registration at a provider that keeps its own list of people. `not_needed`: it accepts our
 * registrations.
 */
export type ProviderRegistrationState = 'not_needed' | 'queued' | 'done' | 'failed'

/** Why a person could not be registered at the provider; each has a cause and a remedy in words. */
export const PROVIDER_REGISTRATION_ERRORS = [
  ...REFUSAL_REASONS,
  /** Nothing to register them with. */
  'email_missing',
  /** Somebody else is registered under this e-mail there, and one person's link is never given to another. */
  'email_taken',
  'other_questions',
  'registration_off',
  'not_supported',
  'webinar_gone',
  'not_connected',
  'provider_bad_credentials',
  'provider_missing_scope',
  'provider_limit_reached',
  'provider_timeout',
  'provider_unreachable',
  /** It answered, with something that cannot be read. */
  'provider_bad_answer',
  'provider_refused',
  'unexpected',
] as const
export const providerRegistrationErrorSchema = z.enum(PROVIDER_REGISTRATION_ERRORS)
export type ProviderRegistrationError = (typeof PROVIDER_REGISTRATION_ERRORS)[number]
