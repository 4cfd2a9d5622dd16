import { sql } from 'drizzle-orm'
import { openDatabase, type Database } from '../../cloudfunctions/db/database'
import type { DemoOperator } from '../address-list'
import { readMarker } from './marker'
import { SEED_OPERATORS } from './operators'
import { refreshSeedDates } from './refresh-seed-dates'
import { seedCompany, type SeedOptions } from './seed-company'

/**
 * Seeds the company into an empty database; where it already exists, updates its dates. Returns the operators whose
 * demo passwords to print.
 */
export async function seedIfEmpty(options: SeedOptions): Promise<DemoOperator[]> {
  const { say, environment } = options
  const state = await stateOf(environment.DATABASE_URL ?? '')
  if (state === 'in use') return []
  if (state === 'half made') {
    say('The seed was interrupted, so the seed company is incomplete. Delete the data folder and start again.')
    return []
  }

  const startedAt = Date.now()
  if (state === 'seeded') await refreshSeedDates(options)
  else await seedCompany(options)
  if (state === 'empty') say(`Seed company 青榕数科 is ready (${((Date.now() - startedAt) / 1000).toFixed(1)} s).`)
  return SEED_OPERATORS
}

async function stateOf(databaseUrl: string): Promise<'empty' | 'seeded' | 'half made' | 'in use'> {
  const database = openDatabase(databaseUrl, () => undefined, 1)
  try {
    if (await readMarker(database.db)) return 'seeded'
    const people = await emails(database.db)
    if (people.length === 0) return 'empty'
    return people.some((email) => email === SEED_OPERATORS[0]?.email) ? 'half made' : 'in use'
  } finally {
    await database.close()
  }
}

async function emails(db: Database): Promise<string[]> {
  const { rows } = await db.execute<{ email: string }>(sql`select email from operators`)
  return rows.map(({ email }) => email)
}
