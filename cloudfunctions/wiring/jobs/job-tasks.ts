import type { JobName, JobPayloads } from '../../ports/jobs'
import { runAutomaticSync } from '../../features/sync/run-automatic-sync'
import { closeAbandoned } from '../../features/panel/close-abandoned'
import { forgetSpentDays } from '../../features/panel/sweep-call-budgets'
import { freeDeadWorkers } from '../../features/panel/release-dead-workers'
import { queueWaitingWork } from '../../features/panel/queue-waiting-work'
import { sweepExpired } from '../../features/panel/sweep-expired'
import { importAttendeeReport } from '../../features/imports/import-attendee-report'
import { importRegistrantList } from '../../features/imports/import-registrant-list'
import { sendWebinarCard } from '../../features/wechat/send-webinar-card'
import { processWechatEvents } from '../../features/wechat/process-wechat-events'
import { importWebinar } from '../../features/sync/import-webinar'
import { applyWebhookEvents } from '../../features/sync/apply-webhook-events'
import { searchFilesForForgotten } from '../../features/contacts/search-files-for-forgotten'
import { backFillAtProvider } from '../../features/registration/back-fill-at-provider'
import { registerAtProvider } from '../../features/registration/register-at-provider'
import { syncAll } from '../../features/sync/sync-all'
import { syncWebinar } from '../../features/sync/sync-webinar'
import { refreshDueWebinars } from '../../features/webinars/refresh-due-webinars'
import { refreshWebinar } from '../../features/webinars/refresh-webinar'
import { settleWebinarChange } from '../../features/webinars/settle-webinar-change'
import { settleWebinarCreation } from '../../features/webinars/settle-webinar-creation'
import { settleWebinarDeletion } from '../../features/webinars/settle-webinar-deletion'
import { runWorkflow } from '../../features/automation/run-workflow'
import type { World } from '../compose'

type Attempt = { isLastAttempt: boolean }

/** A complete record: a job without a task does not compile. */
export const jobTasks: { [N in JobName]: (payload: JobPayloads[N], world: World, attempt: Attempt) => Promise<void> } =
  {
    'sync-webinar': syncWebinar,
    'sync-all': syncAll,
    'refresh-webinar': refreshWebinar,
    'settle-webinar-creation': settleWebinarCreation,
    'settle-webinar-deletion': settleWebinarDeletion,
    'settle-webinar-change': settleWebinarChange,
    'register-at-provider': registerAtProvider,
    'back-fill-at-provider': backFillAtProvider,
    'apply-webhook-events': (_payload, world) => applyWebhookEvents(world),
    'import-webinar': importWebinar,
    'run-workflow': runWorkflow,
    'import-attendee-report': importAttendeeReport,
    'import-registrant-list': importRegistrantList,
    'send-webinar-card': sendWebinarCard,
    'process-wechat-events': (_payload, world) => processWechatEvents(world),
    'refresh-due-webinars': (_payload, world) => refreshDueWebinars(world),
    'run-automatic-sync': (_payload, world) => runAutomaticSync(world),
    'recover-dead-work': (_payload, world) => recoverDeadWork(world),
    'search-files-for-forgotten': (_payload, world) => searchFilesForForgotten(world),
    'sweep-expired': (_payload, world) => sweepExpired(world),
  }

export async function recoverDeadWork(world: World): Promise<void> {
  await freeDeadWorkers(world)
  await closeAbandoned(world)
  await queueWaitingWork(world)
  await forgetSpentDays(world)
}
