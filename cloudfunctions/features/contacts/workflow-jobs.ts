import { sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'

/** Prefix of the workflow's id: however many enter in a burst, one job processes them. */
export const RUN_KEY = 'run-workflow:'

/** Called in the transaction in which somebody entered. */
export async function enqueueRuns(workflowIds: Id[], tx: Tx): Promise<void> {
  if (workflowIds.length === 0) return
  await tx.execute(sql`
    select enqueue_job('run-workflow', json_build_object('workflowId', id), ${RUN_KEY} || id)
    from json_array_elements_text(${JSON.stringify([...new Set(workflowIds)])}::json) as one (id)`)
}
