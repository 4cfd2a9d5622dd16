import { and, desc, eq, inArray, max } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import { OPERATOR_ROLES, type OperatorRole, type OperatorRow } from '../../../shared/contracts/operator'
import type { Tx } from '../../db/database'
import { auditEntries } from '../../db/tables/audit-entries'
import { operators } from '../../db/tables/operators'

type Row = typeof operators.$inferSelect

/** With the last sign-in of each. */
export async function operatorRows(tx: Tx, id?: string): Promise<OperatorRow[]> {
  const rows = await tx
    .select()
    .from(operators)
    .where(id === undefined ? undefined : eq(operators.id, id))
    .orderBy(desc(operators.createdAt), operators.id)
  const signIns = await tx
    .select({ id: auditEntries.subjectId, at: max(auditEntries.occurredAt) })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.subjectType, 'operator'),
        eq(auditEntries.action, 'operator.signed_in'),
        inArray(
          auditEntries.subjectId,
          rows.map((row) => row.id),
        ),
      ),
    )
    .groupBy(auditEntries.subjectId)
  const lastSignIn = new Map(signIns.map(({ id: who, at }) => [who, at]))
  return rows.map((row) => toRow(row, lastSignIn.get(row.id) ?? null))
}

/** Locked, so that two owners who change the same person come one after the other. */
export async function heldOperator(id: string, tx: Tx): Promise<Row & { role: OperatorRole }> {
  const [row] = await tx.select().from(operators).where(eq(operators.id, id)).for('update')
  if (!row) throw new AppError('not_found', 'operator_not_found')
  return { ...row, role: roleOf(row) }
}

function toRow(row: Row, lastSignedInAt: Date | null): OperatorRow {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: roleOf(row),
    isDisabled: row.banned ?? false,
    mustChangePassword: row.mustChangePassword,
    hasTwoFactor: row.twoFactorEnabled ?? false,
    lastSignedInAt: lastSignedInAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }
}

/** An unknown value in the table gives no rights. */
const roleOf = ({ role }: Row): OperatorRole => OPERATOR_ROLES.find((known) => known === role) ?? 'viewer'
