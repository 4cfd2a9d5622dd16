/** Provider trouble ends a run at once; these are for faults of ours and for workers that die. */
export const SYNC_ATTEMPTS = 5

export const syncRunKey = (runId: string) => `sync-webinar:${runId}`
export const syncAllKey = (batchId: string) => `sync-all:${batchId}`
