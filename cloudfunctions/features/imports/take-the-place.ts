import { inArray, sql, type SQL } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { imports } from '../../db/tables/imports'
import type { StayRow } from '../sync/write-stays'
import type { EarlierReport } from '../sync/earlier-reports'

type Times = { started_at: Date; ended_at: Date }

/**
 * The seconds that an earlier import of the same report had and this one has not. Given a stay, returns the matching
 * stored times, moved to the zone of this import; undefined where the stay itself is to be written.
 */
export async function earlierSeconds(
  earlier: EarlierReport[],
  isCoarse: boolean,
  tx: Tx,
): Promise<(stay: StayRow) => Times[]> {
  const byPerson = new Map<string, Times[]>()
  for (const { id, shiftMs } of isCoarse ? earlier : []) {
    const { rows } = await tx.execute<{
      role: StayRow['role']
      email: string | null
      name: string | null
      from: number
      to: number
    }>(sql`
      select role, email, name, (extract(epoch from started_at) * 1000)::float8 as "from", (extract(epoch from ended_at) * 1000)::float8 as "to"
      from watch_stays where import_id = ${id} and precision = 'second' and ended_at is not null`)
    for (const { from, to, ...who } of rows) {
      const times = { started_at: new Date(from + shiftMs), ended_at: new Date(to + shiftMs) }
      byPerson.set(personOf(who), [...(byPerson.get(personOf(who)) ?? []), times])
    }
  }
  return (stay) =>
    (byPerson.get(personOf(stay)) ?? []).filter(
      ({ started_at, ended_at }) => isNear(started_at, stay.started_at) && isNear(ended_at, stay.ended_at ?? ended_at),
    )
}

const isNear = (a: Date, b: Date) => Math.abs(a.getTime() - b.getTime()) < 60_000
const personOf = ({ role, email, name }: Pick<StayRow, 'role' | 'email' | 'name'>) =>
  `${role} ${email ?? name?.toLowerCase() ?? ''}`

type Taking = {
  importId: string
  webinarId: string
  earlier: EarlierReport[]
  /** Of all stays of the report. */ keys: Set<string>
}

/**
 * Deletes the rows that only the replaced imports contained. Returns how many stays and registrations were deleted.
 */
export async function dropRowsOfEarlier(
  { webinarId, earlier, keys }: Omit<Taking, 'importId'>,
  tx: Tx,
): Promise<{ stays: number; registrations: number }> {
  if (earlier.length === 0) return { stays: 0, registrations: 0 }
  const ofEarlier = isOf(earlier)

  const { rowCount: stays } = await tx.execute(sql`
    delete from watch_stays s where webinar_id = ${webinarId} and ${ofEarlier(sql`import_id`)}
      and not exists (select from json_array_elements_text(${JSON.stringify([...keys])}::json) as k (source_key) where k.source_key = s.source_key)`)
  const { rows: gone } = await tx.execute<{ id: string }>(sql`
    delete from registrations r where webinar_id = ${webinarId} and source = 'import' and ${ofEarlier(sql`import_id`)}
      and not exists (
        select from report_people i join contact_identities d on d.kind = 'email' and d.value = i.email
        where i.status is not null and d.contact_id = r.contact_id)
    returning id`)
  await dropRegisteredEvents(
    gone.map(({ id }) => id),
    webinarId,
    tx,
  )
  return { stays: stays ?? 0, registrations: gone.length }
}

/** Assigns the rows of the earlier imports of this report to this one, so that undoing it undoes the report. */
export async function takeThePlace({ importId, earlier }: Pick<Taking, 'importId' | 'earlier'>, tx: Tx): Promise<void> {
  if (earlier.length === 0) return
  for (const table of ['watch_stays', 'registrations', 'contacts'])
    await tx.execute(
      sql`update ${sql.identifier(table)} set import_id = ${importId} where ${isOf(earlier)(sql`import_id`)}`,
    )
  await tx
    .update(imports)
    .set({ replacedById: importId })
    .where(
      inArray(
        imports.id,
        earlier.map(({ id }) => id),
      ),
    )
}

function isOf(earlier: EarlierReport[]): (column: SQL) => SQL {
  const ids = JSON.stringify(earlier.map(({ id }) => id))
  return (column) => sql`${column} in (select value::uuid from json_array_elements_text(${ids}::json))`
}

/** Deletes timeline entries of deleted registrations. */
export async function dropRegisteredEvents(registrationIds: string[], webinarId: string, tx: Tx): Promise<void> {
  if (registrationIds.length === 0) return
  await tx.execute(sql`
    delete from timeline_events where webinar_id = ${webinarId} and type = 'registered'
      and split_part(dedupe_key, ':', 2) in (select json_array_elements_text(${JSON.stringify(registrationIds)}::json))`)
}
