import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { workflows } from '../../db/tables/workflows'

/** By name, those switched on that register people for these webinars: they stop when the webinars do. */
export async function workflowsInto(webinarIds: Id[], tx: Tx): Promise<string[]> {
  if (webinarIds.length === 0) return []
  const rows = await tx
    .select({ name: workflows.name })
    .from(workflows)
    .where(and(inArray(workflows.webinarId, webinarIds), eq(workflows.isOn, true)))
    .orderBy(asc(workflows.name))
  return rows.map(({ name }) => name)
}
