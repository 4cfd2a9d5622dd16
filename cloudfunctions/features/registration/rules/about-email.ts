import type { ProviderRegistrationError } from '../../../../shared/contracts/provider-registration'

/** Another address is the remedy; for every other reason the same one is tried again. */
export function isAboutEmail(reason: ProviderRegistrationError | null): boolean {
  return (
    reason === 'email_taken' ||
    reason === 'email_missing' ||
    reason === 'work_email_required' ||
    reason === 'host_cannot_register' ||
    reason === 'panelist_cannot_register'
  )
}
