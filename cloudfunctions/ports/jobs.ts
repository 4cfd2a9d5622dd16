import type { Id } from '../../shared/contracts/ids'
import type { Language } from '../../shared/text/language'

/** Every job and what it needs to know; the worker must have a task for each name. */
export type JobPayloads = {
  /** Reads one webinar's people, stays and events from its provider. */
  'sync-webinar': { runId: Id }
  /** Reads the list of webinars of every account, then starts one `sync-webinar` each. */
  'sync-all': { batchId: Id }
  /** Asks the provider for a webinar's present state after a hint (callback, or its time has come). */
  'refresh-webinar': { webinarId: Id }
  /** Ends a creation whose answer was lost: found at the provider, or undone. */
  'settle-webinar-creation': { webinarId: Id }
  /** Ends a deletion whose answer was lost: asked again, until the provider says yes or no. */
  'settle-webinar-deletion': { webinarId: Id }
  /** Brings a provider that keeps its own list of people in line with a registration: registers the person there, or cancels. */
  'register-at-provider': { registrationId: Id }
  /** Registers there the many people of one webinar who came at once, several in each call. */
  'back-fill-at-provider': { webinarId: Id }
  /** Works off what providers have called to tell. */
  'take-provider-events': Record<string, never>
  /** Asks for a webinar of which a provider told and which is not here yet. */
  'take-over-webinar': { accountId: Id; externalId: string }
  /** Registers those who wait in a workflow. */
  'run-workflow': { workflowId: Id }
  'import-attendee-report': { importId: Id; withPanelists: boolean }
  /** Its result file is in the language of whoever confirmed it. */
  'import-registrant-list': { importId: Id; language: Language }
  /** Works off what WeChat's message push has told. */
  'take-wechat-events': Record<string, never>
  /** The card that could not be the answer to a push, sent after it. */
  'send-webinar-card': { openId: string; scene: string }
  /** Each minute: a `refresh-webinar` for every webinar whose state may be changing now. */
  'refresh-due-webinars': Record<string, never>
  /** Each minute: starts the syncs that are due by themselves, after an end or daily. */
  'run-automatic-sync': Record<string, never>
  /** Each minute: gives back what a worker that died held, closes what nobody will take up again, and queues what waits without a job. */
  'recover-dead-work': Record<string, never>
  /** Removes the stored tables of people in which somebody stands whose data were deleted. */
  'search-files-for-forgotten': Record<string, never>
  /** Each night: deletes what has run out. */
  'sweep-expired': Record<string, never>
}
export type JobName = keyof JobPayloads
