import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'

export type Database = NodePgDatabase & { $client: pg.Pool }
/** A transaction, or the database itself where one statement is enough. */
export type Tx = Pick<Database, 'select' | 'insert' | 'update' | 'delete' | 'execute'>

export type OpenDatabase = { db: Database; pool: pg.Pool; close(): Promise<void> }

/** `onError` hears of connections lost while idle; without a listener such an error would end the process. */
export function openDatabase(url: string, onError: (error: Error) => void, poolSize = 10): OpenDatabase {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000 })
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return { db: drizzle(pool), pool, close: () => pool.end() }
}
