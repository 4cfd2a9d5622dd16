import { sql } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import type { ProviderStay } from '../../ports/live-provider'
import { contactOfRow, type JoinedWebinar } from './sql/contact-of-row.sql'
import type { RowViewer } from './viewer-of'

export type StayRow = RowViewer & {
  source_key: string
  /** Set where the provider keeps sessions apart. */
  external_session_id?: string | null
  kind: ProviderStay['kind']
  role: ProviderStay['role']
  started_at: Date
  ended_at: Date | null
  precision: ProviderStay['precision']
  /** Set where the reader knows the contact already. */
  contact_id?: string | null
  /** The imported report that contains it. */
  import_id?: string
}

/**
 * Stores each stay once under its key and returns how many rows were new or different. The latest end counts, in
 * whatever order rows are reported: an end that was read is not lost when a later page still shows the stay as going
 * on.
 */
export async function writeStays(rows: StayRow[], webinar: JoinedWebinar, tx: Tx): Promise<number> {
  if (rows.length === 0) return 0

  const { rowCount } = await tx.execute(sql`
    with incoming as (
      select distinct on (source_key) *
      from json_to_recordset(${JSON.stringify(rows)}::json) as row (
        source_key text, external_session_id text, kind text, role text, viewer_key text, registrant_id text, email text, phone text, name text,
        contact_id uuid, import_id uuid, started_at timestamptz, ended_at timestamptz, precision text)
      order by source_key, ended_at desc nulls last
    )
    insert into watch_stays as s
      (webinar_id, source_key, external_session_id, kind, role, viewer_key, registrant_id, email, phone, name, contact_id, import_id, started_at, ended_at, seconds, precision)
    select ${webinar.id}, i.source_key, i.external_session_id, i.kind, n.role, i.viewer_key, i.registrant_id, i.email, i.phone, i.name, n.contact_id, i.import_id, i.started_at, n.ended_at,
           greatest(0, round(extract(epoch from n.ended_at - i.started_at)))::int, i.precision
    from incoming i
    -- By the index, row by row: the planner would read all of the webinar's rows for every batch.
    left join lateral (select * from watch_stays where webinar_id = ${webinar.id} and source_key = i.source_key limit 1) w on true
    cross join lateral (
      select coalesce(w.contact_id, i.contact_id, ${contactOfRow(webinar)}) as contact_id,
             case when w.precision = 'minute' and i.precision = 'second' then coalesce(i.ended_at, w.ended_at)
                  else greatest(i.ended_at, w.ended_at) end as ended_at,
             -- The provider deletes roles before it deletes attendees.
             case when w.role in ('host', 'panelist') and i.registrant_id is null then w.role else i.role end as role
    ) n
    where w.id is null
       -- A less exact row never replaces a more exact one.
       or not (w.precision = 'second' and i.precision = 'minute' and w.ended_at is not null)
       and (w.external_session_id, w.kind, w.role, w.viewer_key, w.registrant_id, w.email, w.phone, w.name, w.contact_id, w.started_at, w.ended_at, w.precision)
          is distinct from
          (i.external_session_id, i.kind, n.role, i.viewer_key, i.registrant_id, i.email, i.phone, i.name, n.contact_id, i.started_at, n.ended_at, i.precision)
    on conflict (webinar_id, source_key) do update set
      external_session_id = excluded.external_session_id, kind = excluded.kind, role = excluded.role,
      viewer_key = excluded.viewer_key, registrant_id = excluded.registrant_id, email = excluded.email,
      phone = excluded.phone, name = excluded.name, contact_id = excluded.contact_id, started_at = excluded.started_at,
      ended_at = excluded.ended_at, seconds = excluded.seconds, precision = excluded.precision`)
  return rowCount ?? 0
}
