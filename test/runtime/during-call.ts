import { sql } from 'drizzle-orm'
import type { TestWorld } from './world'

/**
 * Runs `act` once, when an outside service has carried out the first call that matches and before its answer reaches
 * the product. `path` is a part of the call's address.
 */
export function duringCall(method: string, path: string | RegExp, act: () => Promise<unknown>): void {
  const real = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const answer = await real(input, init)
    const address = input instanceof Request ? input.url : String(input)
    if ((init?.method ?? 'GET') !== method || address.search(path) === -1) return answer
    globalThis.fetch = real
    await act()
    return answer
  }
}

/**
 * The process that makes this call dies after the service has carried it out: each of its connections is cut when it
 * writes to one of the tables. Returns what ends this, as a new process would.
 */
export function diesDuringCall(
  method: string,
  path: string | RegExp,
  world: TestWorld,
): { happened(): boolean; comesBack(): Promise<void> } {
  const { db } = world.product
  const tables = ['webinars', 'registrations']
  let happened = false
  duringCall(method, path, async () => {
    happened = true
    await db.execute(sql`
      create or replace function cut_connection() returns trigger language plpgsql as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5); return new; end $$`)
    for (const table of tables)
      await db.execute(sql`create trigger dead before insert or update or delete on ${sql.identifier(table)}
        for each statement execute function cut_connection()`)
  })
  return {
    happened: () => happened,
    async comesBack() {
      for (const table of tables) await db.execute(sql`drop trigger dead on ${sql.identifier(table)}`)
      await db.execute(sql`update graphile_worker._private_jobs set run_at = now(), locked_at = null, locked_by = null`)
      await db.execute(sql`update graphile_worker._private_job_queues set locked_at = null, locked_by = null`)
      await world.drainJobs()
    },
  }
}
