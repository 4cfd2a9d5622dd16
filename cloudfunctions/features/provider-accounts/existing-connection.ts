import { and, desc, eq, inArray, isNull, asc } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { ExistingConnection } from '../../../shared/contracts/provider-accounts'
import type { Tx } from '../../db/database'
import { auditEntries } from '../../db/tables/audit-entries'
import { operators } from '../../db/tables/operators'
import { webinars } from '../../db/tables/webinars'
import { workflows } from '../../db/tables/workflows'
import type { ProviderAccountRow } from './connected-account'
import { namedUsers } from './named-users'

/**
 * The connection that a new one would replace, and what stops when only `staying` (by e-mail) are named from then on.
 */
export async function existingConnection(
  account: ProviderAccountRow,
  staying: string[],
  tx: Tx,
): Promise<ExistingConnection> {
  const users = await namedUsers(account.id, tx)
  const leaving = users.filter(({ email }) => !staying.includes(email))
  const stopped = await webinarsOf(
    leaving.map(({ id }) => id),
    tx,
  )
  const [connection] = await tx
    .select({ name: operators.name, occurredAt: auditEntries.occurredAt })
    .from(auditEntries)
    .leftJoin(operators, eq(operators.id, auditEntries.operatorId))
    .where(
      and(
        eq(auditEntries.subjectType, 'provider_account'),
        eq(auditEntries.subjectId, account.id),
        inArray(auditEntries.action, ['provider_account.connected', 'provider_account.replaced']),
      ),
    )
    .orderBy(desc(auditEntries.occurredAt))
    .limit(1)

  return {
    id: account.id,
    name: account.name,
    connectedBy: connection?.name ?? null,
    connectedEmail: account.connectedEmail,
    connectedAt: (connection?.occurredAt ?? account.createdAt).toISOString(),
    dataSync: account.dataSync,
    recordingSync: account.recordingSync,
    users: users.map(({ email, name }) => ({ email, name })),
    webinarsCount: users.reduce((sum, { webinarsCount }) => sum + webinarsCount, 0),
    stops: {
      users: leaving.map(({ email, name }) => ({ email, name })),
      webinars: stopped.length,
      upcoming: stopped.filter(({ status }) => status === 'upcoming').length,
      workflows: await workflowsInto(
        stopped.map(({ id }) => id),
        tx,
      ),
    },
  }
}

async function webinarsOf(userIds: string[], tx: Tx) {
  if (userIds.length === 0) return []
  return tx
    .select({ id: webinars.id, status: webinars.status })
    .from(webinars)
    .where(and(inArray(webinars.providerUserId, userIds), isNull(webinars.deletedAt)))
}

/** By name, active workflows that register people for these webinars: they stop when the webinars do. */
async function workflowsInto(webinarIds: Id[], tx: Tx): Promise<string[]> {
  if (webinarIds.length === 0) return []
  const rows = await tx
    .select({ name: workflows.name })
    .from(workflows)
    .where(and(inArray(workflows.webinarId, webinarIds), eq(workflows.isOn, true)))
    .orderBy(asc(workflows.name))
  return rows.map(({ name }) => name)
}
