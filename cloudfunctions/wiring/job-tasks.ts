import type { JobName, JobPayloads } from '../ports/jobs'
import { runAutomaticSync } from '../usecases/automatic-sync/run-automatic-sync'
import { closeAbandoned } from '../usecases/recovery/close-abandoned'
import { forgetSpentDays } from '../usecases/recovery/forget-spent-days'
import { freeDeadWorkers } from '../usecases/recovery/free-dead-workers'
import { queueWaitingWork } from '../usecases/recovery/queue-waiting-work'
import { sweepExpired } from '../usecases/recovery/sweep-expired'
import { importAttendeeReport } from '../usecases/imports/import-attendee-report'
import { importRegistrantList } from '../usecases/imports/import-registrant-list'
import { sendWebinarCard } from '../usecases/followers/send-webinar-card'
import { takeWechatEvents } from '../usecases/followers/take-wechat-events'
import { takeOverWebinar } from '../usecases/provider-callbacks/take-over-webinar'
import { takeProviderEvents } from '../usecases/provider-callbacks/take-provider-events'
import { searchFilesForForgotten } from '../usecases/personal-files/search-files-for-forgotten'
import { backFillAtProvider } from '../usecases/registrations/back-fill-at-provider'
import { registerAtProvider } from '../usecases/registrations/register-at-provider'
import { syncAll } from '../usecases/sync/sync-all'
import { syncWebinar } from '../usecases/sync/sync-webinar'
import { refreshDueWebinars } from '../usecases/webinars/refresh-due-webinars'
import { refreshWebinar } from '../usecases/webinars/refresh-webinar'
import { settleWebinarCreation } from '../usecases/webinars/settle-webinar-creation'
import { settleWebinarDeletion } from '../usecases/webinars/settle-webinar-deletion'
import { runWorkflow } from '../usecases/workflows/run-workflow'
import type { World } from './compose'

type Attempt = { isLastAttempt: boolean }

/** A complete record: a job without somebody who does it does not compile. */
export const jobTasks: { [N in JobName]: (payload: JobPayloads[N], world: World, attempt: Attempt) => Promise<void> } =
  {
    'sync-webinar': syncWebinar,
    'sync-all': syncAll,
    'refresh-webinar': refreshWebinar,
    'settle-webinar-creation': settleWebinarCreation,
    'settle-webinar-deletion': settleWebinarDeletion,
    'register-at-provider': registerAtProvider,
    'back-fill-at-provider': backFillAtProvider,
    'take-provider-events': (_payload, world) => takeProviderEvents(world),
    'take-over-webinar': takeOverWebinar,
    'run-workflow': runWorkflow,
    'import-attendee-report': importAttendeeReport,
    'import-registrant-list': importRegistrantList,
    'send-webinar-card': sendWebinarCard,
    'take-wechat-events': (_payload, world) => takeWechatEvents(world),
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
