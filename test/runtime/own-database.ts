import { randomBytes } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { migrate } from '../../cloudfunctions/db/migrate'
import { databaseUrl, dropDatabase } from '../../local/database/databases'

const TEMPLATE = 'livehall_template'
const MIGRATIONS = path.resolve(__dirname, '../../cloudfunctions/db/migrations')

/** A migrated database for one test file, copied from a template that the first test of the run migrates. */
export async function ownDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const serverUrl = process.env.TEST_DATABASE_SERVER
  if (!serverUrl) throw new Error('No database server: run through Jest, whose global setup starts one.')

  const name = `test_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: databaseUrl(serverUrl, 'postgres') })
  await client.connect()
  try {
    // Test files run in parallel: one creates the template, the others wait for it.
    await client.query('select pg_advisory_lock(7133)')
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [
      TEMPLATE,
    ])
    if (!rowCount) await makeTemplate(client, serverUrl)
    await client.query(`create database ${name} template ${TEMPLATE}`)
  } finally {
    await client.end()
  }
  return { url: databaseUrl(serverUrl, name), drop: () => dropDatabase(serverUrl, name) }
}

async function makeTemplate(client: pg.Client, serverUrl: string): Promise<void> {
  await client.query(`drop database if exists ${TEMPLATE}`)
  await client.query(`create database ${TEMPLATE}`)
  await migrate(databaseUrl(serverUrl, TEMPLATE), MIGRATIONS)
  await client.query(`alter database ${TEMPLATE} is_template true`)
}
