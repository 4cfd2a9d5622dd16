import { QueryCache, QueryClient } from '@tanstack/react-query'
import { asApiFailure } from '../failure/api-failure'
import { operatorSelfQuery } from '../gateway/operator'

const WORTH_ANOTHER_TRY = new Set(['network', 'database_unavailable', 'unreadable'])

/** A read is retried once after a temporary error; a change is never retried automatically. */
export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      // Owners may ask for a second factor while somebody is at work: the frame then shows the way to it.
      onError: (error) => {
        if (asApiFailure(error).code === 'set_up_first')
          void client.invalidateQueries({ queryKey: operatorSelfQuery.queryKey })
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        refetchOnWindowFocus: true,
        retry: (count, error) => count < 1 && WORTH_ANOTHER_TRY.has(asApiFailure(error).code),
        retryDelay: 800,
        // The panel may run on a closed network, which browsers report as "offline".
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  return client
}
