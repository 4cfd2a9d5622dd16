import { sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { EntryOutcome, WorkflowEntry, WorkflowReason } from '../../../shared/contracts/workflows'
import { maskEmail } from '../../../shared/domain/masking'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { nameShownTo, textShownTo } from '../contacts/may-reveal'
import { outcomeOfEntry, reasonOfEntry } from './sql/entry-outcome.sql'
import { workflowRow } from './workflow-rows'

type Input = { id: Id; page: number; pageSize: number; outcome?: EntryOutcome }
type Row = {
  id: number
  contact_id: Id
  name: string
  email: string | null
  outcome: EntryOutcome
  reason: WorkflowReason | null
  words: string | null
  webinar: { id: Id; title: string } | null
  typed_id: string | null
  entered_at: Date | string
  finished_at: Date | string | null
  total: number
}

export async function listEntries(
  { id, page, pageSize, outcome }: Input,
  operator: Operator,
  { db }: Pick<Deps, 'db'>,
): Promise<{ items: WorkflowEntry[]; total: number }> {
  await workflowRow(id, db)
  const shown = nameShownTo(operator)
  const { rows } = await db.execute<Row>(sql`
    select * from (
      select e.id::int as id, e.contact_id, c.name, c.email, ${outcomeOfEntry} as outcome, ${reasonOfEntry} as reason,
        case when e.reason is null and r.provider_state = 'failed' then r.provider_error end as words,
        case when v.id is not null then json_build_object('id', v.id, 'title', v.title) end as webinar, e.typed_id, e.entered_at,
        case when e.status = 'registered' then coalesce(r.provider_done_at, e.finished_at) else e.finished_at end as finished_at,
        (count(*) over ())::int as total
      from workflow_entries e join contacts c on c.id = e.contact_id left join registrations r on r.id = e.registration_id left join webinars v on v.id = e.webinar_id
      where e.workflow_id = ${id} and e.status <> 'skipped' and ${outcome ? sql`${outcomeOfEntry} = ${outcome}` : sql`true`}
    ) log
    order by id desc limit ${pageSize} offset ${(page - 1) * pageSize}`)
  const text = textShownTo(operator)
  const items = rows.map((row) => ({
    ...toEntry(row),
    contactName: shown(row.name),
    words: text(row.words, row.name),
    // An id that names no webinar is whatever somebody typed.
    typedId: row.webinar ? row.typed_id : text(row.typed_id, row.name),
  }))
  return { items, total: rows[0]?.total ?? 0 }
}

function toEntry({
  id,
  contact_id,
  name,
  email,
  outcome,
  reason,
  words,
  webinar,
  typed_id,
  entered_at,
  finished_at,
}: Row): WorkflowEntry {
  return {
    id,
    contactId: contact_id,
    contactName: name,
    maskedEmail: maskEmail(email),
    outcome,
    reason: outcome === 'refused' ? reason : null,
    words,
    webinar,
    typedId: typed_id,
    enteredAt: new Date(entered_at).toISOString(),
    finishedAt: finished_at && new Date(finished_at).toISOString(),
  }
}
