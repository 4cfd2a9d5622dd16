import type pg from 'pg'
import { DatabaseUnreachable } from '../../db/database'

const TRY_AGAIN_MS = 500
/** The queue's library retries after this code ("the database system is starting up"). */
const TRY_AGAIN_CODE = '57P03'
/**
 * Codes of a server that ends a connection, starts or accepts no more; a socket's own errors have a code that begins
 * with E, or none.
 */
const LOST = /^(?:57P0[1-5]|08\d{3}|53\d{3}|E[A-Z]+)$/

/**
 * The pool for the job queue's library: while the database is unreachable it waits, instead of failing. A worker of
 * that library that cannot release its job ends for good and keeps the job locked, and its schedule ends at the first
 * failed statement. `stop` ends the waiting.
 */
export function patientPool(pool: pg.Pool): { pool: pg.Pool; stop(): void } {
  let isStopped = false

  async function connect(): Promise<pg.PoolClient> {
    for (;;) {
      try {
        return retryable(await pool.connect())
      } catch (error) {
        if (isStopped || !isLost(error)) throw error
        await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS))
      }
    }
  }

  async function query(...args: unknown[]): Promise<unknown> {
    for (;;) {
      const client = await connect()
      try {
        return await (client.query as (...args: unknown[]) => Promise<unknown>)(...args)
      } catch (error) {
        if (isStopped || (error as { code?: string }).code !== TRY_AGAIN_CODE) throw error
      } finally {
        client.release()
      }
    }
  }

  const patient = Object.assign(Object.create(pool) as pg.Pool, {
    // With a callback it is the listener's connection, which reconnects by itself.
    connect: (callback?: Parameters<pg.Pool['connect']>[0]) => (callback ? pool.connect(callback) : connect()),
    query,
  })
  return { pool: patient, stop: () => (isStopped = true) }
}

/** The same connection, with a lost connection reported as an error worth retrying. */
function retryable(client: pg.PoolClient): pg.PoolClient {
  return new Proxy(client, {
    get(target, name) {
      const value = Reflect.get(target, name, target) as unknown
      if (typeof value !== 'function') return value
      if (name !== 'query') return value.bind(target) as unknown
      return (...args: unknown[]) => {
        const answer = value.apply(target, args) as unknown
        return answer instanceof Promise ? answer.catch(toRetryable) : answer
      }
    },
  })
}

function toRetryable(error: unknown): never {
  if (isLost(error))
    throw Object.assign(new Error('The connection was lost', { cause: error }), { code: TRY_AGAIN_CODE })
  throw error
}

function isLost(error: unknown): boolean {
  if (error instanceof DatabaseUnreachable) return true
  const { code, message = '' } = error as { code?: string; message?: string }
  return code === undefined
    ? /^(?:Connection terminated|Client has encountered a connection error)/.test(message)
    : LOST.test(code)
}
