/** A provider error ends a run at once; these attempts are for our own errors and for workers that die. */
export const SYNC_ATTEMPTS = 5

export const syncRunKey = (runId: string) => `sync-webinar:${runId}`
export const syncAllKey = (batchId: string) => `sync-all:${batchId}`
