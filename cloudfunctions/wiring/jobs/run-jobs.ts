import { EventEmitter } from 'node:events'
import {
  Logger,
  parseCronItems,
  run,
  runOnce,
  type Job,
  type LogLevel,
  type ParsedCronItem,
  type RunnerOptions,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker'
import type pg from 'pg'
import { AppError } from '../../../shared/contracts/app-error'
import { enqueue } from '../../db/jobs'
import type { JobName, JobPayloads } from '../../ports/jobs'
import { ProviderError } from '../../ports/live-provider'
import type { Log } from '../../ports/log'
import { runAutomaticSync } from '../../features/sync/run-automatic-sync'
import { sweepExpired } from '../../features/panel/sweep-expired'
import { refreshDueWebinars } from '../../features/webinars/refresh-due-webinars'
import type { World } from '../compose'
import { jobTasks, recoverDeadWork } from './job-tasks'
import { jobsAtWork } from './jobs-at-work'
import { patientPool } from './patient-pool'
import { workerLivenessLock } from './worker-liveness-lock'

const MOST_AT_ONCE = 4
const EVERY_MINUTE = '* * * * *'
/** 03:17 in Beijing; cron runs on UTC. */
const NIGHT = { hour: 19, minute: 17 }
/** One to listen with, and one for the liveness lock. */
const OWN_CONNECTIONS = 2
/** One for its transaction, one for its progress. */
const CONNECTIONS_PER_JOB = 2

/** Works until it is stopped: on one machine and in containers. */
export async function keepWorking(world: World): Promise<{ stop(): Promise<void> }> {
  await recoverDeadWork(world)
  const { pool, stop: stopWaiting } = patientPool(world.database.pool)
  const { options, close } = await workerOptions(world, pool)
  const atWork = jobsAtWork(options.events, world)
  const runner = await run({
    ...options,
    parsedCronItems: [
      ...at(EVERY_MINUTE, 'refresh-due-webinars', 'run-automatic-sync', 'recover-dead-work'),
      ...at(`${NIGHT.minute} ${NIGHT.hour} * * *`, 'sweep-expired'),
    ],
  })
  // Without a listener the end of a failed runner would end the process; its error is logged.
  runner.promise.catch((error: unknown) => world.log.error({ action: 'worker.ended', err: error }))
  return {
    async stop() {
      stopWaiting()
      await runner.stop()
      atWork.stop()
      await close()
    },
  }
}

/** Runs everything that is due, then returns: for a function that lives only while its timer call runs. */
export async function workOnce(world: World): Promise<void> {
  const { options, close } = await workerOptions(world, world.database.pool)
  try {
    await runOnce(options)
  } finally {
    await close()
  }
}

/** Where no worker runs between the minutes, the minute's timer itself does the scheduled work. */
export async function doMinuteWork(world: World): Promise<void> {
  await recoverDeadWork(world)
  await refreshDueWebinars(world)
  await runAutomaticSync(world)
  const now = world.clock.now()
  if (now.getUTCHours() === NIGHT.hour && now.getUTCMinutes() === NIGHT.minute) await sweepExpired(world)
}

async function workerOptions(
  world: World,
  pgPool: pg.Pool,
): Promise<{ options: RunnerOptions & { events: WorkerEvents }; close(): Promise<void> }> {
  const concurrency = jobsAtOnce(world.database.pool.options.max)
  const livenessLock = await workerLivenessLock(world.database.pool, world.log)
  const events: WorkerEvents = new EventEmitter()
  events.on('worker:create', ({ worker }) => livenessLock.hold(worker.workerId))
  const options = {
    pgPool,
    taskList: taskList(world),
    concurrency,
    noHandleSignals: true,
    parsedCronItems: [],
    logger: quietLogger(world.log),
    events,
  }
  return { options, close: livenessLock.close }
}

/** Jobs that wait for a connection held by another job would deadlock. */
function jobsAtOnce(poolSize: number): number {
  const jobs = Math.min(MOST_AT_ONCE, Math.floor((poolSize - OWN_CONNECTIONS) / CONNECTIONS_PER_JOB))
  if (jobs < 1)
    throw new Error(`The worker needs DATABASE_POOL_SIZE of at least ${OWN_CONNECTIONS + CONNECTIONS_PER_JOB}`)
  return jobs
}

function taskList(world: World): TaskList {
  const names = Object.keys(jobTasks) as JobName[]
  return Object.fromEntries(
    names.map((name) => [
      name,
      async (payload, { job }) => {
        const startedAt = performance.now()
        const line = { action: `job.${name}`, jobId: job.id, attempt: job.attempts, ...idsOf(payload) }
        const act = jobTasks[name] as (
          payload: unknown,
          world: World,
          attempt: { isLastAttempt: boolean },
        ) => Promise<void>
        try {
          await act(payload, world, { isLastAttempt: job.attempts >= job.max_attempts })
          world.log.info({ ...line, outcome: 'done', milliseconds: Math.round(performance.now() - startedAt) })
        } catch (error) {
          if (error instanceof ProviderError && error.detail.parkedUntil) {
            const delaySeconds = await park(job, error.detail.parkedUntil, world)
            world.log.warn({
              ...line,
              outcome: 'parked',
              parkedUntil: error.detail.parkedUntil.toISOString(),
              delaySeconds,
              providerMessage: error.providerMessage,
            })
            return
          }
          world.log.error({
            ...line,
            outcome: codeOf(error),
            milliseconds: Math.round(performance.now() - startedAt),
            err: error,
          })
          throw error
        }
      },
    ]),
  )
}

/**
 * A provider's daily budget is used up: this is not a failed attempt, so the job is queued again with all its attempts.
 * Queued under its key while the old one runs, the new one replaces it.
 */
async function park(
  { task_identifier: name, payload, key, max_attempts: maxAttempts }: Job,
  until: Date,
  { db, clock }: World,
): Promise<number> {
  const delaySeconds = Math.max(1, Math.ceil((until.getTime() - clock.now().getTime()) / 1000))
  await enqueue(db, name as JobName, payload as JobPayloads[JobName], {
    key: key ?? undefined,
    delaySeconds,
    maxAttempts,
  })
  return delaySeconds
}

function at(match: string, ...names: JobName[]): ParsedCronItem[] {
  return parseCronItems(
    names.map((task) => ({ task, match, options: { backfillPeriod: 0, maxAttempts: 1, jobKey: task } })),
  )
}

/** The library's own log lines; each job's end is logged above, with its ids. */
function quietLogger(log: Log): Logger {
  return new Logger(() => (level: LogLevel, message: string) => {
    if (level === 'error' || level === 'warning') log.warn({ action: 'worker', message })
    else log.debug({ action: 'worker', message })
  })
}

function idsOf(payload: unknown): Record<string, string> {
  if (typeof payload !== 'object' || payload === null) return {}
  return Object.fromEntries(
    Object.entries(payload).filter(([name, value]) => name.endsWith('Id') && typeof value === 'string'),
  )
}

function codeOf(error: unknown): string {
  if (error instanceof AppError) return error.code
  if (error instanceof ProviderError) return error.kind
  return 'internal'
}
