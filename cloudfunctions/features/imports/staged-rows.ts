import { sql } from 'drizzle-orm'
import type { AttendeeRow } from './rules/attendee-report/read-attendee-row'
import { personKey } from './rules/attendee-report/aggregate-stays'
import type { Tx } from '../../db/database'

const FETCHED_AT_ONCE = 2_000

/** A temporary table for one report's rows, dropped at the end of the transaction: they need not fit into memory. */
export async function makeStage(tx: Tx): Promise<void> {
  // As JSON text, which keeps the order of a row's answers.
  await tx.execute(
    sql`create temp table report_rows (n serial, person text not null, attendee json not null) on commit drop`,
  )
}

export async function stageRows(rows: AttendeeRow[], tx: Tx): Promise<void> {
  const staged = JSON.stringify(rows.map((row) => ({ person: personKey(row), attendee: row })))
  await tx.execute(
    sql`insert into report_rows (person, attendee) select person, attendee from json_to_recordset(${staged}::json) as i (person text, attendee json)`,
  )
}

/** Reads all rows back, some people at a time and each person whole, whatever the order of the file. */
export async function* stagedPeople(tx: Tx): AsyncGenerator<AttendeeRow[]> {
  await tx.execute(
    sql`declare rows_by_person no scroll cursor for select person, attendee from report_rows order by person collate "C", n`,
  )
  let held: { person: string; attendee: AttendeeRow }[] = []
  for (;;) {
    const { rows } = await tx.execute<{ person: string; attendee: AttendeeRow }>(
      sql`fetch ${sql.raw(String(FETCHED_AT_ONCE))} from rows_by_person`,
    )
    if (rows.length === 0) break

    // The last person may have more rows in the next batch.
    const all = [...held, ...rows]
    const last = all.at(-1)?.person
    const end = all.findIndex(({ person }) => person === last)
    if (end > 0) yield all.slice(0, end).map(({ attendee }) => attendee)
    held = all.slice(end)
  }
  if (held.length > 0) yield held.map(({ attendee }) => attendee)
  await tx.execute(sql`close rows_by_person`)
}
