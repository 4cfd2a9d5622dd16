import { AppError } from '../../../shared/contracts/app-error'
import { isFromMiniProgram } from '../../wiring/http/client-ip'
import { doMinuteWork, workOnce } from '../../wiring/jobs/run-jobs'
import type { Entry } from '../../wiring/http/serve'

/** The timer's trigger; any other trigger comes from a waiting caller, and runs what is due. */
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
