import { and, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { AuditEntryView } from '../../../shared/contracts/audit'
import { changesBetween } from '../../../shared/domain/audit/changes-between'
import type { Tx } from '../../db/database'
import { auditEntries } from '../../db/tables/audit-entries'
import { operators } from '../../db/tables/operators'
import { NAMING_FIELDS, subjectNames } from './subject-names'

export type AuditFilter = {
  operatorId?: string
  subjectType?: string
  subjectId?: string
  from?: string
  until?: string
}
type Page = AuditFilter & { after?: number; limit: number }

/** Newest first. A page goes on from the last entry shown, so that new ones on top shift nothing. */
export async function readAudit(
  { operatorId, subjectType, subjectId, from, until, after, limit }: Page,
  tx: Tx,
): Promise<AuditEntryView[]> {
  const rows = await tx
    .select({ entry: auditEntries, operatorName: operators.name })
    .from(auditEntries)
    .leftJoin(operators, eq(operators.id, auditEntries.operatorId))
    .where(
      and(
        operatorId ? eq(auditEntries.operatorId, operatorId) : undefined,
        subjectType ? eq(auditEntries.subjectType, subjectType) : undefined,
        subjectId ? eq(auditEntries.subjectId, subjectId) : undefined,
        from ? gte(auditEntries.occurredAt, new Date(from)) : undefined,
        until ? lt(auditEntries.occurredAt, new Date(until)) : undefined,
        after === undefined ? undefined : lt(auditEntries.id, after),
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(limit)

  const told = rows.map(({ entry, operatorName }) => ({
    entry,
    operatorName,
    changes: changesBetween(entry.before, entry.after),
  }))
  const named = told.flatMap(({ changes }) =>
    changes.flatMap(({ field, before, after }) =>
      [before, after].flat().map((id) => ({ subjectType: NAMING_FIELDS[field] ?? '', subjectId: String(id) })),
    ),
  )
  const names = await subjectNames([...rows.map(({ entry }) => entry), ...named], tx)
  const inWords = (field: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((one) => inWords(field, one))
    return names.get(`${NAMING_FIELDS[field]}:${String(value)}`) ?? value
  }

  return told.map(({ entry, operatorName, changes }) => ({
    id: entry.id,
    occurredAt: entry.occurredAt.toISOString(),
    operator: entry.operatorId && operatorName !== null ? { id: entry.operatorId, name: operatorName } : null,
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    subjectName: names.get(`${entry.subjectType}:${entry.subjectId}`) ?? '',
    changes: changes.map(({ field, before, after: now }) => ({
      field,
      before: inWords(field, before),
      after: inWords(field, now),
    })),
    requestId: entry.requestId,
  }))
}

/** Who and what occurs in the log, for its filters. */
export async function auditChoices(
  tx: Tx,
): Promise<{ operators: { id: string; name: string }[]; subjectTypes: string[] }> {
  const types = await tx
    .selectDistinct({ subjectType: auditEntries.subjectType })
    .from(auditEntries)
    .orderBy(auditEntries.subjectType)
  const people = await tx
    .select({ id: operators.id, name: operators.name })
    .from(operators)
    .where(inArray(operators.id, sql`(select distinct operator_id from audit_entries where operator_id is not null)`))
    .orderBy(operators.name)
  return { operators: people, subjectTypes: types.map(({ subjectType }) => subjectType) }
}
