import { AppError } from '../../../shared/contracts/app-error'
import { isFromMiniProgram } from '../../wiring/http/client-ip'
import { doMinuteWork, workOnce } from '../../wiring/jobs/run-jobs'
import type { Entry } from '../../wiring/http/serve'

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
