import { useQuery } from '@tanstack/react-query'
import { providerAccountsQuery } from './provider-accounts'

const LOOKS_EVERY_MS = 60_000

/** Accounts whose keys the provider refuses. Asked again now and then: a nightly sync meets it while nobody clicks. */
export function useFailingAccounts() {
  const accounts = useQuery({ ...providerAccountsQuery, refetchInterval: LOOKS_EVERY_MS })
  return (accounts.data?.items ?? []).filter(({ status }) => status === 'failing')
}
