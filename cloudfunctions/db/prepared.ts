import type { Database } from './database'

/**
 * A statement that each connection plans once and then only runs. Used where a crowd waits: planning a join costs
 * several times its execution. It is a transaction of its own.
 */
export function prepared<Row extends Record<string, unknown>>(name: string, text: string) {
  return async (db: Database, values: unknown[]): Promise<Row[]> =>
    (await db.$client.query<Row>({ name, text, values })).rows
}
