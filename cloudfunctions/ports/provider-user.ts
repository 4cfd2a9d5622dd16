/** Somebody with a login at the provider. */
export type ProviderUser = {
  externalUserId: string
  /** Lower-cased. */
  email: string
  name: string
  /** `pending`: invited and not signed in yet. */
  state: 'active' | 'inactive' | 'pending'
}
