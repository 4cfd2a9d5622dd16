import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { SyncWarning } from '../../../shared/contracts/sync-log'
import { useRefresh } from './refresh'
import { isOver, syncBatchQuery } from './sync'
import { dismissWarning, retrySync } from './sync-log'

const LOOKS_EVERY_MS = 1000

type Handlers = {
  onRetried: (warning: SyncWarning) => void
  onDismissed: () => void
  onFailed: (error: unknown) => void
}

/** Reading again what one warning is about, followed to its end, and putting a warning away. */
export function useWarningActions(webinarId: string, { onRetried, onDismissed, onFailed }: Handlers) {
  const client = useQueryClient()
  const refresh = useRefresh()
  const retry = useMutation({
    mutationFn: async (warning: SyncWarning) => {
      const { batchId } = await retrySync(webinarId, warning.retryParts)
      await settled(batchId, client)
      await refresh('sync')
    },
    onSuccess: (_done, warning) => onRetried(warning),
    onError: onFailed,
  })
  const dismiss = useMutation({
    mutationFn: dismissWarning,
    onSuccess: () => refresh('sync').then(onDismissed),
    onError: onFailed,
  })

  return {
    retry: retry.mutate,
    dismiss: dismiss.mutate,
    /** The warning that is being retried now. */
    busyId: retry.isPending ? retry.variables.id : null,
    dismissingId: dismiss.isPending ? dismiss.variables : null,
  }
}

/** A run that waits for tomorrow's calls is settled for today. */
async function settled(batchId: string, client: QueryClient): Promise<void> {
  for (;;) {
    const batch = await client.fetchQuery({ ...syncBatchQuery(batchId), staleTime: 0 })
    if (isOver(batch) || batch.runs.some(({ parkedUntil }) => parkedUntil !== null)) return
    await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MS))
  }
}
