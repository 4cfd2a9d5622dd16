import { providerLabels } from '../../provider-labels'
import type { Texts } from '../texts'
import type { providerAccounts as zh } from '../zh/provider-accounts'

export const providerAccounts: Texts<typeof zh> = {
  credential_connected: ({ identity, name }) =>
    `This ${identity} is connected already (${name}). To replace its secret, edit that account; to connect it anew, disconnect it first`,
  account_not_found:
    'The live platform account does not exist or is disconnected. Connect it under "Live platforms" first',
  connecting_user_unknown: ({ email }) =>
    `This account has no user ${email}. Enter the sign-in e-mail of the administrator who made the app; it is listed under User Management in Zoom`,
  too_many_users: ({ most, chosen }) => `At most ${most} users beside the person who connects; ${chosen} are chosen`,
  users_unknown: ({ emails }) =>
    `This account has no such users: ${emails}. Pick them from the list, or add them in Zoom first`,
  provider_has_no_users: 'This live platform has no users to be named',
  account_connected: ({ provider, name }) =>
    `This ${labelOf(provider)} account is connected already as "${name}"; going on replaces that connection`,
  user_not_listed: 'This user is not on the list',
  credential_not_of_provider: 'This live platform has no such key',
}

function labelOf(provider: string): string {
  const labels: Record<string, string | undefined> = providerLabels.en
  return labels[provider] ?? provider
}
