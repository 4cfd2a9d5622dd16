import { sql } from 'drizzle-orm'
import type { Database } from '../../cloudfunctions/db/database'

/**
 * What the seed created and may update. `startsAt` is the time it set last: a webinar with another time was changed by
 * somebody.
 */
export type SeedMarker = {
  liveKey: string
  webinars: { key: string; id: string; externalId: string; startsAt: string }[]
}

/**
 * Stored in the same database beside the product's tables, which do not know of it, so that it is deleted with them.
 */
export async function readMarker(db: Database): Promise<SeedMarker | undefined> {
  const { rows: tables } = await db.execute(
    sql`select 1 from pg_tables where schemaname = 'local' and tablename = 'seed'`,
  )
  if (tables.length === 0) return undefined

  const { rows } = await db.execute<{ marker: SeedMarker }>(sql`select marker from local.seed`)
  return rows[0]?.marker
}

export async function writeMarker(marker: SeedMarker, db: Database): Promise<void> {
  await db.execute(sql`create schema if not exists local`)
  await db.execute(sql`create table if not exists local.seed (id int primary key, marker jsonb not null)`)
  await db.execute(
    sql`insert into local.seed (id, marker) values (1, ${JSON.stringify(marker)}::jsonb) on conflict (id) do update set marker = excluded.marker`,
  )
}
