import { and, desc, eq, gt } from 'drizzle-orm'
import type { OperatorSession } from '../../../shared/contracts/operator'
import { operatorSessions } from '../../db/tables/operators'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'

/** Sessions use the machine's own time, as better-auth writes it. */
export async function listSessions(
  operator: Operator,
  { db }: Pick<Deps, 'db'>,
): Promise<{ items: OperatorSession[] }> {
  const rows = await db
    .select()
    .from(operatorSessions)
    .where(and(eq(operatorSessions.userId, operator.id), gt(operatorSessions.expiresAt, new Date())))
    .orderBy(desc(operatorSessions.updatedAt))
    .limit(100)
  const items = rows.map((row) => ({
    id: row.id,
    isThisOne: row.id === operator.sessionId,
    userAgent: row.userAgent ?? '',
    ipAddress: row.ipAddress ?? '',
    startedAt: row.createdAt.toISOString(),
    seenAt: row.updatedAt.toISOString(),
  }))
  return { items: [...items.filter((item) => item.isThisOne), ...items.filter((item) => !item.isThisOne)] }
}
