import type { QueryClient } from '@tanstack/react-query'

/** Whatever shows something that a sync writes: figures, people, warnings, runs, and how the connections are. */
const CHANGED_BY_A_SYNC = [
  ['webinars'],
  ['sync', 'runs'],
  ['sync', 'log'],
  ['sync', 'batches'],
  ['sync', 'open'],
  ['recordings'],
  ['contacts'],
  ['campaigns'],
  ['provider-accounts'],
  ['automatic-sync'],
]

export async function refreshAfterSync(client: QueryClient): Promise<void> {
  await Promise.all(CHANGED_BY_A_SYNC.map((queryKey) => client.invalidateQueries({ queryKey })))
}
