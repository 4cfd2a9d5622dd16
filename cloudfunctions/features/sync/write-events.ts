import { sql } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import type { ProviderEvent } from '../../ports/live-provider'
import { contactOfRow, type JoinedWebinar } from './sql/contact-of-row.sql'
import type { RowViewer } from './viewer-of'

export type EventRow = RowViewer & {
  source_key: string
  kind: ProviderEvent['kind']
  occurred_at: Date
  detail: Record<string, unknown>
}

/**
 * Stores each chat line, sign-in, answer sheet, prize, poll and question once under its key; returns how many were new
 * or different.
 */
export async function writeEvents(rows: EventRow[], webinar: JoinedWebinar, tx: Tx): Promise<number> {
  if (rows.length === 0) return 0

  const { rowCount } = await tx.execute(sql`
    with incoming as (
      select distinct on (source_key) *
      from json_to_recordset(${JSON.stringify(rows)}::json) as row (
        source_key text, kind text, viewer_key text, registrant_id text, email text, phone text, name text, occurred_at timestamptz, detail jsonb)
      order by source_key, occurred_at
    )
    insert into provider_events as e (webinar_id, source_key, kind, viewer_key, registrant_id, email, phone, name, contact_id, occurred_at, detail)
    select ${webinar.id}, i.source_key, i.kind, i.viewer_key, i.registrant_id, i.email, i.phone, i.name, n.contact_id, i.occurred_at, i.detail
    from incoming i
    -- By the index, row by row: the planner would read all of the webinar's rows for every batch.
    left join lateral (select * from provider_events where webinar_id = ${webinar.id} and source_key = i.source_key limit 1) w on true
    cross join lateral (select coalesce(w.contact_id, ${contactOfRow(webinar)}) as contact_id) n
    where w.id is null
       or (w.kind, w.viewer_key, w.registrant_id, w.email, w.phone, w.name, w.contact_id, w.occurred_at, w.detail)
          is distinct from (i.kind, i.viewer_key, i.registrant_id, i.email, i.phone, i.name, n.contact_id, i.occurred_at, i.detail)
    on conflict (webinar_id, source_key) do update set
      kind = excluded.kind, viewer_key = excluded.viewer_key, registrant_id = excluded.registrant_id, email = excluded.email, phone = excluded.phone,
      name = excluded.name, contact_id = excluded.contact_id, occurred_at = excluded.occurred_at, detail = excluded.detail`)
  return rowCount ?? 0
}
