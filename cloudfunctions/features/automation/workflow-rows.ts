import { sql, type SQL } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id, ProviderId } from '../../../shared/contracts/ids'
import type { Workflow, WorkflowTarget } from '../../../shared/contracts/workflows'
import type { Tx } from '../../db/database'
import { outcomeOfEntry } from './sql/entry-outcome.sql'

type Row = {
  id: Id
  name: string
  trigger_kind: 'form' | 'group' | 'tag' | 'manual'
  trigger_id: Id | null
  trigger_audience: 'registered' | 'watched' | 'not_watched' | null
  trigger_name: string | null
  target_kind: WorkflowTarget['kind']
  typed_id: string | null
  answer_form_id: Id | null
  answer_key: string | null
  webinar: { id: Id; title: string; externalId: string | null; startsAt: string; provider: ProviderId } | null
  is_on: boolean
  counts: Workflow['counts']
  created_by: string | null
  created_at: Date | string
  total: number
}

/** Workflows with the results of their entries, in one query. */
export async function workflowRows(
  { where, limit = 100, offset = 0 }: { where: SQL; limit?: number; offset?: number },
  tx: Tx,
): Promise<{ items: Workflow[]; total: number }> {
  const { rows } = await tx.execute<Row>(sql`
    select w.id, w.name, w.trigger_kind, w.trigger_id, w.trigger_audience, w.target_kind, w.typed_id, w.answer_form_id, w.answer_key, w.is_on, w.created_at,
      coalesce(o.name, w.created_by) as created_by, (count(*) over ())::int as total,
      case w.trigger_kind
        when 'form' then (select title from registration_forms f where f.id = w.trigger_id and f.archived_at is null)
        when 'group' then (select title from webinars g where g.id = w.trigger_id and g.deleted_at is null)
        when 'tag' then (select name from tags t where t.id = w.trigger_id) end as trigger_name,
      case when v.id is not null then json_build_object('id', v.id, 'title', v.title, 'externalId', v.external_id, 'startsAt', v.starts_at, 'provider', v.provider) end as webinar,
      (select json_build_object('waiting', count(*) filter (where outcome = 'waiting'), 'done', count(*) filter (where outcome = 'done'),
                                'already', count(*) filter (where outcome = 'already'), 'refused', count(*) filter (where outcome = 'refused'))
       from (select ${outcomeOfEntry} as outcome from workflow_entries e left join registrations r on r.id = e.registration_id where e.workflow_id = w.id) entered) as counts
    from workflows w left join webinars v on v.id = w.webinar_id left join operators o on o.id = w.created_by
    where ${where}
    order by w.created_at desc, w.id
    limit ${limit} offset ${offset}`)
  return { items: rows.map(toWorkflow), total: rows[0]?.total ?? 0 }
}

export async function workflowRow(id: Id, tx: Tx): Promise<Workflow> {
  const { items } = await workflowRows({ where: sql`w.id = ${id}` }, tx)
  const [found] = items
  if (!found) throw new AppError('not_found', 'workflow_not_found')
  return found
}

function toWorkflow(row: Row): Workflow {
  return {
    id: row.id,
    name: row.name,
    trigger: triggerOf(row),
    triggerName: row.trigger_name ?? '',
    target: targetOf(row),
    webinar: row.webinar && { ...row.webinar, startsAt: new Date(row.webinar.startsAt).toISOString() },
    isOn: row.is_on,
    counts: row.counts,
    createdBy: row.created_by,
    createdAt: new Date(row.created_at).toISOString(),
  }
}

function triggerOf({ trigger_kind: kind, trigger_id, trigger_audience }: Row): Workflow['trigger'] {
  const id = trigger_id ?? ''
  if (kind === 'form') return { kind, formId: id }
  if (kind === 'group') return { kind, webinarId: id, audience: trigger_audience ?? 'registered' }
  return kind === 'tag' ? { kind, tagId: id } : { kind }
}

function targetOf({ target_kind: kind, typed_id, answer_form_id, answer_key }: Row): WorkflowTarget {
  if (kind === 'answer') return { kind, formId: answer_form_id ?? '', key: answer_key ?? '' }
  return kind === 'webinar' ? { kind, typedId: typed_id ?? '' } : { kind }
}
