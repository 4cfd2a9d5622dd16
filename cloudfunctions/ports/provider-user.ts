/** Somebody with a login at the provider. */
export type ProviderUser = {
  externalUserId: string
  /** Lower-cased. */
  email: string
  name: string
  /** `pending`: invited and not yet there. */
  state: 'active' | 'inactive' | 'pending'
}
