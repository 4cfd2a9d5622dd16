import type { Id } from '../../shared/contracts/ids'
import type { Language } from '../../shared/text/language'

/** Every job and its payload; the worker must have a task for each name. */
export type JobPayloads = {
  /** Reads one webinar's people, stays and events from its provider. */
  'sync-webinar': { runId: Id }
  /** Reads the list of webinars of every account, then starts one `sync-webinar` each. */
  'sync-all': { batchId: Id }
  /** Fetches a webinar's present state from the provider (after a callback, or on schedule). */
  'refresh-webinar': { webinarId: Id }
  /** Completes a creation whose answer was lost: found at the provider, or undone. */
  'settle-webinar-creation': { webinarId: Id }
  /** Completes a deletion whose answer was lost: repeated until the provider accepts or refuses it. */
  'settle-webinar-deletion': { webinarId: Id }
  /** Completes a change whose answer was lost: repeated until the provider accepts or refuses it. */
  'settle-webinar-change': { webinarId: Id }
  /** Brings a provider that keeps its own list of people in line with a registration: registers the person there, or cancels. */
  'register-at-provider': { registrationId: Id }
  /** Registers many people of one webinar there, several in each call. */
  'back-fill-at-provider': { webinarId: Id }
  /** Processes stored provider callbacks. */
  'apply-webhook-events': Record<string, never>
  /** Imports a webinar that a webhook event named and that is not here yet. */
  'import-webinar': { accountId: Id; externalId: string }
  /** Registers the people waiting in a workflow. */
  'run-workflow': { workflowId: Id }
  'import-attendee-report': { importId: Id; withPanelists: boolean }
  /** Its result file is in the language of the operator who confirmed it. */
  'import-registrant-list': { importId: Id; language: Language }
  /** Processes stored events of WeChat's message push. */
  'process-wechat-events': Record<string, never>
  /** A card that could not be sent as the reply to a push is sent after it. */
  'send-webinar-card': { openId: string; scene: string }
  /** Each minute: a `refresh-webinar` for every webinar whose state may be changing now. */
  'refresh-due-webinars': Record<string, never>
  /** Each minute: starts the automatic syncs that are due, after an end or daily. */
  'run-automatic-sync': Record<string, never>
  /**
   * Each minute: releases what a dead worker held, closes work that nothing will resume, and queues work that waits
   * without a job.
   */
  'recover-dead-work': Record<string, never>
  /** Removes stored tables of people that contain a deleted person. */
  'search-files-for-forgotten': Record<string, never>
  /** Each night: deletes expired data. */
  'sweep-expired': Record<string, never>
}
export type JobName = keyof JobPayloads
