import { sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Workflow } from '../../../shared/contracts/workflows'
import type { Tx } from '../../db/database'
import type { Deps } from '../../ports/deps'
import { meetingCondition } from '../contacts/sql/meets-condition.sql'
import { workflowRow } from './workflow-rows'

export async function viewWorkflow(
  { id }: { id: Id },
  { db }: Pick<Deps, 'db'>,
): Promise<Workflow & { presentCount: number }> {
  return { ...(await workflowRow(id, db)), presentCount: await countPresent(id, db) }
}

/** People who meet the condition now and never entered: also those skipped when it was switched on. */
async function countPresent(id: Id, tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from (${meetingCondition(sql`w.id = ${id}`)}) m join contacts c on c.id = m.contact_id and c.deleted_at is null
    where not exists (select from workflow_entries e where e.workflow_id = m.workflow_id and e.contact_id = m.contact_id and e.status <> 'skipped')`)
  return rows[0]?.n ?? 0
}
