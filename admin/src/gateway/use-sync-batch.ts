import { useEffect, useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRefresh } from './refresh'
import { isOver, openSyncQuery, startSync, syncBatchQuery } from './sync'

/**
 * The sync this page follows: the one started here, or one found running after a reload.
 * When it ends, everything a sync changes is read again; the result stays until it is dismissed.
 */
export function useSyncBatch() {
  const client = useQueryClient()
  const refresh = useRefresh()
  const [batchId, setBatchId] = useState<string | null>(null)
  const open = useQuery(openSyncQuery)
  const running = open.data?.batch?.id ?? null
  // Remembered once seen: when it is over, nothing is open any more, and its result is still to be shown.
  if (batchId === null && running !== null) setBatchId(running)
  const followed = batchId ?? running
  const batch = useQuery({ ...syncBatchQuery(followed ?? ''), enabled: followed !== null })
  const start = useMutation({ mutationFn: startSync, onSuccess: (started) => setBatchId(started.batchId) })
  const isFinished = batch.data !== undefined && isOver(batch.data)

  useEffect(() => {
    if (!isFinished || followed === null) return
    void refresh('sync')
  }, [isFinished, followed, refresh])

  function dismiss() {
    client.setQueryData(openSyncQuery.queryKey, { batch: null })
    setBatchId(null)
    start.reset()
  }

  return {
    batch: followed ? (batch.data ?? null) : null,
    isRunning: followed !== null && !isFinished && !batch.isError,
    isFinished,
    failure: batch.error,
    start,
    dismiss,
    /** Before the dialog is opened to start a sync: the result of one that is over no longer stands in its place. */
    putResultAway: () => {
      if (isFinished) dismiss()
    },
  }
}

export type FollowedSync = ReturnType<typeof useSyncBatch>
