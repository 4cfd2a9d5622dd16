import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../../cloudfunctions/db/database'

/** As many rows in a statement as a sync writes. */
const BATCH = 5_000

type Stored = { table: string; key: string[]; rows: SQL }
type Copy = { table: string; rows: object[]; head: SQL; tail: SQL }
/** Into tables that hold nothing, and once more into those that hold the same rows. */
export type UpsertSeconds = { empty: number; full: number }

/**
 * The floor of a sync: the rows it stored, read back, written into tables of the same columns, keys, indexes and foreign
 * keys by one bare batched upsert in one transaction. Nothing is fetched, no row is compared, nothing is derived.
 */
export async function bareUpsert(stored: Stored[], db: Database): Promise<() => Promise<UpsertSeconds>> {
  await db.execute(sql`create schema bare`)
  const copies: Copy[] = []
  for (const one of stored) copies.push(await copyOf(one, db))

  return async () => {
    await db.execute(sql.raw(`truncate ${copies.map(({ table }) => `bare.${table}`).join(', ')}`))
    return { empty: await upsert(copies, db), full: await upsert(copies, db) }
  }
}

async function upsert(copies: Copy[], db: Database): Promise<number> {
  const startedAt = performance.now()
  await db.transaction(async (tx) => {
    for (const { rows, head, tail } of copies)
      for (let start = 0; start < rows.length; start += BATCH)
        await tx.execute(sql`${head}${JSON.stringify(rows.slice(start, start + BATCH))}::jsonb${tail}`)
  })
  return (performance.now() - startedAt) / 1000
}

async function copyOf({ table, key, rows }: Stored, db: Database): Promise<Copy> {
  await db.execute(sql.raw(`create table bare.${table} (like public.${table} including all)`))
  const foreignKeys = await db.execute<{ definition: string }>(sql`
    select pg_get_constraintdef(oid) as definition from pg_constraint
    where conrelid = ${`public.${table}`}::regclass and contype = 'f'`)
  for (const { definition } of foreignKeys.rows)
    await db.execute(sql.raw(`alter table bare.${table} add ${definition}`))

  const written = await db.execute<{ column: string }>(sql`
    select attname as column from pg_attribute
    where attrelid = ${`public.${table}`}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`)
  const columns = written.rows.map(({ column }) => column)
  const changes = columns.filter((column) => column !== 'id' && !key.includes(column))
  const read = await db.execute<{ row: object }>(sql`select to_jsonb(stored) as row from (${rows}) stored`)
  return {
    table,
    rows: read.rows.map(({ row }) => row),
    head: sql.raw(
      `insert into bare.${table} (${columns.join(', ')}) ` +
        `select ${columns.join(', ')} from jsonb_populate_recordset(null::bare.${table}, `,
    ),
    tail: sql.raw(
      `) on conflict (${key.join(', ')}) do update set ` +
        changes.map((column) => `${column} = excluded.${column}`).join(', '),
    ),
  }
}
