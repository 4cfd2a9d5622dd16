import { compose } from '../../wiring/compose'
import { readConfig } from '../../wiring/config'
import { keepWorking } from '../../wiring/jobs/run-jobs'
import { serve } from '../../wiring/http/serve'
import { workerEntry } from './routes'

export const main = serve(workerEntry)

/** For hosts that let a process live, instead of a timer. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const world = compose(readConfig(process.env))
  const worker = await keepWorking(world)
  return {
    async stop() {
      await worker.stop()
      await world.close()
    },
  }
}
