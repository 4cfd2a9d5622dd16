import { and, eq, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { Workflow } from '../../../shared/contracts/workflows'
import { audit } from '../../db/audit'
import { holdLock } from '../../db/hold-lock'
import type { Tx } from '../../db/database'
import { workflows } from '../../db/tables/workflows'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { meetingCondition } from '../contacts/sql/meets-condition.sql'
import { enqueueRuns } from '../contacts/workflow-jobs'
import { workflowRow } from './workflow-rows'

type Doing = Pick<Deps, 'db' | 'clock'>

export async function renameWorkflow(
  { id, name }: { id: Id; name: string },
  operator: Operator,
  { db, clock }: Doing,
): Promise<Workflow> {
  const at = clock.now()
  return db.transaction(async (tx) => {
    const before = await workflowRow(id, tx)
    await tx.update(workflows).set({ name, updatedAt: at }).where(eq(workflows.id, id))
    await audit(tx, operator, entry('workflow.renamed', id, at, { before: { name: before.name }, after: { name } }))
    return workflowRow(id, tx)
  })
}

/**
 * When it is switched on only for later contacts, people who already meet the condition are skipped, until an operator
 * includes them too.
 */
export async function switchWorkflow(
  { id, isOn, withPresent }: { id: Id; isOn: boolean; withPresent: boolean },
  operator: Operator,
  { db, clock }: Doing,
): Promise<Workflow> {
  const at = clock.now()
  return db.transaction(async (tx) => {
    await holdLock(`workflow:${id}`, tx)
    const before = await workflowRow(id, tx)
    if (before.trigger.kind === 'manual') throw new AppError('conflict', 'manual_workflow_is_over')
    if (isOn && before.triggerName === '') throw new AppError('conflict', 'trigger_gone')

    await tx.update(workflows).set({ isOn, updatedAt: at }).where(eq(workflows.id, id))
    if (isOn && !before.isOn) {
      await takeStock(id, withPresent, at, tx)
      await enqueueRuns([id], tx)
    }
    await audit(
      tx,
      operator,
      entry(isOn ? 'workflow.switched_on' : 'workflow.paused', id, at, isOn ? { after: { withPresent } } : {}),
    )
    return workflowRow(id, tx)
  })
}

async function takeStock(id: Id, withPresent: boolean, at: Date, tx: Tx): Promise<void> {
  const status = withPresent ? 'queued' : 'skipped'
  await tx.execute(sql`
    insert into workflow_entries as e (workflow_id, contact_id, status, entered_at)
    select m.workflow_id, m.contact_id, ${status}, ${at.toISOString()}::timestamptz
    from (${meetingCondition(sql`w.id = ${id}`)}) m join contacts c on c.id = m.contact_id and c.deleted_at is null
    on conflict (workflow_id, contact_id) do update set status = excluded.status, entered_at = excluded.entered_at
      where e.status = 'skipped' and excluded.status = 'queued'`)
}

/** Only refused people, by us or by the provider: finished registrations stay. */
export async function retryWorkflow(
  { id, entryIds }: { id: Id; entryIds?: number[] },
  operator: Operator,
  { db, clock }: Doing,
): Promise<{ retried: number }> {
  const at = clock.now()
  return db.transaction(async (tx) => {
    const { isOn, trigger } = await workflowRow(id, tx)
    if (!isOn && trigger.kind !== 'manual') throw new AppError('conflict', 'workflow_paused')

    const named = entryIds
      ? sql`e.id in (select value::bigint from json_array_elements_text(${JSON.stringify(entryIds)}::json))`
      : sql`true`
    const { rowCount } = await tx.execute(sql`
      update workflow_entries e set status = 'queued', reason = null, finished_at = null
      where e.workflow_id = ${id} and ${named}
        and (e.status = 'refused' or e.status = 'registered' and exists (select from registrations r where r.id = e.registration_id and r.provider_state = 'failed'))`)
    const retried = rowCount ?? 0
    if (retried > 0) await enqueueRuns([id], tx)
    await audit(tx, operator, entry('workflow.retried', id, at, { after: { people: retried } }))
    return { retried }
  })
}

export async function deleteWorkflow(
  { id }: { id: Id },
  operator: Operator,
  { db, clock }: Doing,
): Promise<{ outcome: 'deleted' }> {
  return db.transaction(async (tx) => {
    const { name } = await workflowRow(id, tx)
    await tx.delete(workflows).where(and(eq(workflows.id, id)))
    await audit(tx, operator, entry('workflow.deleted', id, clock.now(), { before: { name } }))
    return { outcome: 'deleted' }
  })
}

const entry = (
  action: string,
  id: Id,
  at: Date,
  change: { before?: Record<string, unknown>; after?: Record<string, unknown> },
) => ({
  action,
  subjectType: 'workflow',
  subjectId: id,
  ...change,
  occurredAt: at,
})
