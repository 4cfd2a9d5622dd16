import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'

export type Database = NodePgDatabase & { $client: pg.Pool }
/** A transaction, or the database itself where one statement is enough. */
export type Tx = Pick<Database, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute'>

export type OpenDatabase = { db: Database; pool: pg.Pool; close(): Promise<void> }

/**
 * The database itself could not be reached; nothing was begun. An outside service's refused connection never causes
 * this.
 */
export class DatabaseUnreachable extends Error {
  constructor(cause: unknown) {
    super('The database cannot be reached', { cause })
  }
}

/** `onError` receives connections lost while idle; without a listener such an error would end the process. */
export function openDatabase(url: string, onError: (error: Error) => void, poolSize = 10): OpenDatabase {
  const pool = new ReachablePool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    // Detects a server that vanished; statements would wait for it forever.
    keepAlive: true,
  })
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return { db: drizzle(pool), pool, close: () => pool.end() }
}

/** The database on one connection of the pool: its statements and transactions run one after the other. */
export const databaseOn = (connection: pg.PoolClient) => drizzle(connection) as unknown as Database

type Connected = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: boolean | Error) => void,
) => void

/**
 * Throws `DatabaseUnreachable` when no connection could be made: a socket's error does not show which service it was.
 */
class ReachablePool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>
  override connect(callback: Connected): void
  override connect(callback?: Connected): Promise<pg.PoolClient> | void {
    if (!callback) return super.connect().catch((error: unknown) => Promise.reject(new DatabaseUnreachable(error)))
    super.connect((error, client, done) => callback(error && new DatabaseUnreachable(error), client, done))
  }
}
