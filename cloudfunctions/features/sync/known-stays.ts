import { sql } from 'drizzle-orm'
import { finerTimes, stayMatcher, type KnownStay } from './rules/match-stays'
import type { Tx } from '../../db/database'
import { namelessKey } from '../contacts/exclusions'
import type { StayRow } from './write-stays'

type Stored = Omit<KnownStay, 'started_at' | 'ended_at'> & { id: string; started_at: string; ended_at: string | null }
type Known = KnownStay & { id: string }
type Kind = StayRow['kind']

export type KnownStays = {
  /** The rows under their stored keys, without rows that a more exact source has already reported. */
  sameAgain(rows: StayRow[]): Promise<StayRow[]>
  /** Called after all rows were read: deletes stored rows that repeat one of them. Returns how many were deleted. */
  dropRepeated(): Promise<number>
}

/**
 * Recognises stays that the provider reported before and now writes differently. Only stored stays whose key was not
 * sent again are compared, so an unchanged sync costs two short queries.
 */
export async function knownStays(webinarId: string, keys: string[], tx: Tx): Promise<KnownStays> {
  const stored = await storedKeys(webinarId, tx)
  const sentKeys = stored.size > 0 ? new Set(keys.map(namelessKey)) : new Set<string>()
  const missing = [...stored].filter((key) => !sentKeys.has(key))
  const matcher = stayMatcher(missing.length > 0 ? await staysOf(webinarId, missing, tx) : [])
  const exactKinds = new Set<Kind>()
  let reached: Map<Kind, number> | undefined

  return {
    async sameAgain(rows) {
      for (const { precision, kind } of rows) if (precision === 'second') exactKinds.add(kind)
      const kept = rows.flatMap((row): StayRow[] => {
        if (missing.length === 0 || stored.has(row.source_key)) return [row]
        const same = matcher.find(row)
        if (!same) return [row]
        const isKnownExactly = row.precision === 'minute' && same.precision === 'second' && same.ended_at !== null
        return isKnownExactly ? [] : [finerTimes({ ...row, source_key: same.source_key }, same)]
      })
      if (!kept.some(({ precision }) => precision === 'minute')) return kept

      reached = furthest(reached ?? (await reachedExactly(webinarId, tx)), rows)
      return kept.filter((row) => row.precision === 'second' || stored.has(row.source_key) || isUnknown(row, reached))
    },
    async dropRepeated() {
      const left = matcher.left() as Known[]
      if (left.length === 0) return 0
      const rough = left.filter(({ precision, kind }) => precision === 'minute' && exactKinds.has(kind))
      return drop(webinarId, { left: left.map(({ id }) => id), rough: rough.map(({ id }) => id) }, tx)
    },
  }
}

async function storedKeys(webinarId: string, tx: Tx): Promise<Set<string>> {
  const { rows } = await tx.execute<{ source_key: string }>(sql`
    select source_key from watch_stays
    where webinar_id = ${webinarId} and import_id is null and source_key not like 'replay-opened:%'`)
  return new Set(rows.map(({ source_key }) => source_key))
}

async function staysOf(webinarId: string, keys: string[], tx: Tx): Promise<Known[]> {
  const { rows } = await tx.execute<Stored>(sql`
    select id, source_key, external_session_id, kind, viewer_key, registrant_id, email, phone, name, precision, started_at, ended_at
    from watch_stays where webinar_id = ${webinarId}
      and source_key in (select json_array_elements_text(${JSON.stringify(keys)}::json))`)
  return rows.map((row) => ({
    ...row,
    started_at: new Date(row.started_at),
    ended_at: row.ended_at === null ? null : new Date(row.ended_at),
  }))
}

/** Until when the exact source has reported, for each kind. */
async function reachedExactly(webinarId: string, tx: Tx): Promise<Map<Kind, number>> {
  const { rows } = await tx.execute<{ kind: Kind; reached: string }>(sql`
    select kind, max(started_at) as reached from watch_stays
    where webinar_id = ${webinarId} and import_id is null and precision = 'second' and source_key not like 'replay-opened:%'
    group by kind`)
  return new Map(rows.map(({ kind, reached }) => [kind, new Date(reached).getTime()]))
}

function furthest(reached: Map<Kind, number>, rows: StayRow[]): Map<Kind, number> {
  for (const { kind, precision, started_at } of rows)
    if (precision === 'second') reached.set(kind, Math.max(reached.get(kind) ?? 0, started_at.getTime()))
  return reached
}

/** A less exact source adds nothing to a time that the exact source has reported. */
const isUnknown = ({ kind, started_at }: StayRow, reached: Map<Kind, number> | undefined) =>
  started_at.getTime() >= (reached?.get(kind) ?? -Infinity) + 60_000

/** Rows of the less exact source, and rows with the same start and end as another row of the same person. */
async function drop(webinarId: string, { left, rough }: { left: string[]; rough: string[] }, tx: Tx): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    with left_over as (
      select s.* from watch_stays s where s.id in (select json_array_elements_text(${JSON.stringify(left)}::json)::bigint)
    ), repeated as (
      select o.id from left_over o join watch_stays t on t.webinar_id = ${webinarId} and t.kind = o.kind and t.role = o.role
        and ${person('t')} = ${person('o')} and t.import_id is null
        and abs(extract(epoch from t.started_at - o.started_at)) < 60
        and (t.ended_at is not distinct from o.ended_at or abs(extract(epoch from t.ended_at - o.ended_at)) < 60)
        and t.external_session_id is not distinct from o.external_session_id
      where not exists (select from left_over l where l.id = t.id)
    )
    delete from watch_stays where id in (
      select id from repeated
      union select json_array_elements_text(${JSON.stringify(rough)}::json)::bigint)`)
  return rowCount ?? 0
}

const person = (alias: string) =>
  sql.raw(
    `coalesce(${alias}.contact_id::text, ${alias}.viewer_key, ${alias}.email, ${alias}.registrant_id, ${alias}.name, '')`,
  )
