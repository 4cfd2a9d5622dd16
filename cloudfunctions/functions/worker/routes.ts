import tcb from '@cloudbase/node-sdk'
import { AppError } from '../../../shared/contracts/app-error'
import type { PlatformContext } from '../../wiring/platform-event'
import { doMinuteWork, workOnce } from '../../wiring/run-jobs'
import type { Entry } from '../../wiring/serve'

/** Of the timer; any other trigger is a kick by somebody who waits, and does what is due. */
const MINUTE_TRIGGER = 'every-minute'

export const workerEntry: Entry = {
  routes: () => undefined,
  async onTimer({ TriggerName }, world, context) {
    if (isFromMiniProgram(context)) throw new AppError('forbidden')

    if (TriggerName === MINUTE_TRIGGER) await doMinuteWork(world)
    await workOnce(world)
    return { outcome: 'done' }
  },
}

/** Anybody with the mini-program can call a function with any event; only the platform's context tells them apart. */
function isFromMiniProgram(context: PlatformContext): boolean {
  return tcb.getCloudbaseContext(context).TCB_SOURCE?.startsWith('wx_client') ?? false
}
