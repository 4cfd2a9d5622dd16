/** Why a provider would not do a thing, where its code is known to us; the panel has a cause and a remedy for each. */
export const REFUSAL_REASONS = [
  'host_cannot_register',
  'panelist_cannot_register',
  'registration_full',
  'registration_closed',
  'registration_denied',
  'work_email_required',
  'registrant_unknown',
  'provider_events',
  'no_licence',
  'report_too_old',
] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]
