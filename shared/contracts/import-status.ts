export const IMPORT_STATUSES = ['previewed', 'queued', 'running', 'done', 'failed', 'undone'] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]
