import { and, asc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { ReportStay } from '../../../shared/domain/attendee-report/attendee-report'
import { shiftBetween, type ReportStart } from './rules/attendee-report/same-report'
import type { Tx } from '../../db/database'
import { imports } from '../../db/tables/imports'

export type EarlierReport = {
  id: string
  heldAt: Date
  timeZone: string
  createdAt: Date
  /** Added to its times to get the times of the later report. */
  shiftMs: number
}

/** The stays of the current report, dropped at the end of the transaction: compared with those of earlier imports. */
export async function makeStaysStage(tx: Tx): Promise<void> {
  await tx.execute(
    sql`create temp table report_stays (person text not null, started_at timestamptz not null, ended_at timestamptz not null) on commit drop`,
  )
}

export async function stageStays(stays: ReportStay[], tx: Tx): Promise<void> {
  if (stays.length === 0) return
  const rows = stays.map(({ email, name, joinedAt, leftAt }) => ({
    person: email ?? name.toLowerCase(),
    started_at: joinedAt,
    ended_at: leftAt,
  }))
  await tx.execute(sql`
    insert into report_stays select * from json_to_recordset(${JSON.stringify(rows)}::json) as i (person text, started_at timestamptz, ended_at timestamptz)`)
}

/**
 * Earlier imports that the current report replaces: of the same session, with at least half of the stays of the shorter
 * one from the same people at the same times. Other imports of that session are parts that stay beside it.
 */
export async function earlierReports(
  webinarId: string,
  { importId, ...start }: ReportStart & { importId?: string },
  tx: Tx,
): Promise<EarlierReport[]> {
  const found = await tx
    .select({ id: imports.id, heldAt: imports.heldAt, timeZone: imports.timeZone, createdAt: imports.createdAt })
    .from(imports)
    .where(
      and(
        eq(imports.webinarId, webinarId),
        eq(imports.kind, 'zoom_attendee_report'),
        eq(imports.status, 'done'),
        isNull(imports.replacedById),
        isNotNull(imports.heldAt),
        importId ? ne(imports.id, importId) : undefined,
      ),
    )
    .orderBy(asc(imports.finishedAt))
  const same: EarlierReport[] = []
  for (const { heldAt, ...earlier } of found) {
    const shiftMs = heldAt ? shiftBetween({ startedAt: heldAt, timeZone: earlier.timeZone }, start) : undefined
    if (heldAt && shiftMs !== undefined && (await tellsTheSame(earlier.id, shiftMs, tx)))
      same.push({ ...earlier, heldAt, shiftMs })
  }
  return same
}

async function tellsTheSame(importId: string, shiftMs: number, tx: Tx): Promise<boolean> {
  const shift = sql`${shiftMs} * interval '1 millisecond'`
  const { rows } = await tx.execute<{ same: number; stored: number; sent: number }>(sql`
    with stored as (
      select id, coalesce(email, lower(name)) as person, started_at + ${shift} as started_at, ended_at + ${shift} as ended_at
      from watch_stays where import_id = ${importId} and role = 'attendee' and coalesce(email, name) is not null
    )
    select (select count(distinct s.id)::int from stored s join report_stays r on r.person = s.person
              and abs(extract(epoch from r.started_at - s.started_at)) < 60 and abs(extract(epoch from r.ended_at - s.ended_at)) < 60) as same,
           (select count(*)::int from stored) as stored, (select count(*)::int from report_stays) as sent`)
  const { same = 0, stored = 0, sent = 0 } = rows[0] ?? {}
  return same * 2 >= Math.min(stored, sent)
}
