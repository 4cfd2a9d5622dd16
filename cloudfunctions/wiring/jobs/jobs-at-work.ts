import type { WorkerEvents } from 'graphile-worker'
import { freeLostJobs } from '../../features/panel/free-lost-jobs'
import type { World } from '../compose'

const LOOK_EVERY_MS = 10_000

/**
 * Tracks which worker of this process runs which job, and releases jobs that a worker has locked in the queue without
 * running them.
 */
export function jobsAtWork(events: WorkerEvents, world: World): { stop(): void } {
  const workers = new Set<string>()
  const atWork = new Map<string, string>()
  events.on('worker:create', ({ worker }) => workers.add(worker.workerId))
  events.on('job:start', ({ worker, job }) => atWork.set(worker.workerId, job.id))
  events.on('job:complete', ({ worker }) => atWork.delete(worker.workerId))
  events.on('worker:fatalError', ({ worker }) => atWork.delete(worker.workerId))

  const timer = setInterval(() => {
    freeLostJobs({ workers: [...workers], atWork: [...atWork.values()] }, world).catch((error: unknown) =>
      world.log.warn({ action: 'worker.free_lost', err: error }),
    )
  }, LOOK_EVERY_MS).unref()
  return { stop: () => clearInterval(timer) }
}
