import { QueryClient } from '@tanstack/react-query'
import { asApiFailure } from '../failure/api-failure'

const WORTH_ANOTHER_TRY = new Set(['network', 'database_unavailable', 'unreadable'])

/** Reads are tried once more when the trouble may be over in a moment; changes never by themselves. */
export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        refetchOnWindowFocus: true,
        retry: (count, error) => count < 1 && WORTH_ANOTHER_TRY.has(asApiFailure(error).code),
        retryDelay: 800,
        // The machine the panel runs for may be on a closed network, which browsers take for "offline".
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
