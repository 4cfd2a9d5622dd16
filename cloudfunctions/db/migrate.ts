import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyFiles } from 'drizzle-orm/node-postgres/migrator'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'

/** Migrates a database to the present schema: our generated files first, then the job queue's own. Repeatable. */
export async function migrate(url: string, migrationsFolder: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  pool.on('error', () => undefined)
  try {
    await applyFiles(drizzle(pool), { migrationsFolder })
    await runMigrations({ pgPool: pool })
  } finally {
    await pool.end()
  }
}
