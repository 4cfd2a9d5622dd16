import { z } from '@hono/zod-openapi'

export const SYNC_REACHES = ['none', 'selected', 'all'] as const
/** How far an account-wide switch reaches; `selected`: the users that are switched on one by one. */
export const syncReachSchema = z.enum(SYNC_REACHES)
export type SyncReach = (typeof SYNC_REACHES)[number]

/** What is switched: people and what they did, or recordings with their transcripts. */
export type Synced = 'data' | 'recordings'

/**
 * What keeps a webinar from being synced, widest first; the panel has a sentence for each. The `_data` ones stop
 * recordings too: recordings have switches of their own in addition to those of the data.
 */
export const SYNC_DECIDERS = [
  'not_supported',
  'user_removed',
  'account_data',
  'host_excluded',
  'user_data',
  'webinar_data',
  'account_recordings',
  'recording_host_excluded',
  'user_recordings',
  'webinar_recordings',
] as const
export const syncDeciderSchema = z.enum(SYNC_DECIDERS)
export type SyncDecider = (typeof SYNC_DECIDERS)[number]
