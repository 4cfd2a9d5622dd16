import { and, asc, eq } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { webinars } from '../../db/tables/webinars'
import { workflows } from '../../db/tables/workflows'

/** Those switched on that register for webinars of an account: they stop when it goes. */
export async function workflowsOfAccount(providerAccountId: Id, tx: Tx): Promise<{ id: Id; name: string }[]> {
  return tx
    .select({ id: workflows.id, name: workflows.name })
    .from(workflows)
    .innerJoin(webinars, eq(webinars.id, workflows.webinarId))
    .where(and(eq(webinars.providerAccountId, providerAccountId), eq(workflows.isOn, true)))
    .orderBy(asc(workflows.name))
}
