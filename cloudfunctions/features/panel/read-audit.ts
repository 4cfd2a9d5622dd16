import { and, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { PgTable, PgColumn } from 'drizzle-orm/pg-core'
import type { AuditEntryView } from '../../../shared/contracts/audit'
import { changesBetween } from '../../../shared/domain/audit/changes-between'
import type { Tx } from '../../db/database'
import { acquisitionChannels } from '../../db/tables/acquisition-channels'
import { auditEntries } from '../../db/tables/audit-entries'
import { campaigns } from '../../db/tables/campaigns'
import { contacts } from '../../db/tables/contacts'
import { folders } from '../../db/tables/folders'
import { imports } from '../../db/tables/imports'
import { operators } from '../../db/tables/operators'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { registrationForms } from '../../db/tables/registration-forms'
import { tags } from '../../db/tables/tags'
import { webinars } from '../../db/tables/webinars'
import { workflows } from '../../db/tables/workflows'

export type AuditFilter = {
  operatorId?: string
  subjectType?: string
  subjectId?: string
  from?: string
  until?: string
}
type Page = AuditFilter & { after?: number; limit: number }

/** Newest first. A page continues after the last entry shown, so that new ones on top shift nothing. */
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

/** Which operators and actions occur in the log, for its filters. */
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

type Named = { table: PgTable; id: PgColumn; name: PgColumn }

/** Where each kind of subject has its name. A kind that is missing here is shown by its kind alone. */
const NAMED: Record<string, Named> = {
  webinar: { table: webinars, id: webinars.id, name: webinars.title },
  contact: { table: contacts, id: contacts.id, name: contacts.name },
  operator: { table: operators, id: operators.id, name: operators.name },
  campaign: { table: campaigns, id: campaigns.id, name: campaigns.name },
  channel: { table: acquisitionChannels, id: acquisitionChannels.id, name: acquisitionChannels.name },
  registration_form: { table: registrationForms, id: registrationForms.id, name: registrationForms.title },
  tag: { table: tags, id: tags.id, name: tags.name },
  workflow: { table: workflows, id: workflows.id, name: workflows.name },
  folder: { table: folders, id: folders.id, name: folders.name },
  import: { table: imports, id: imports.id, name: imports.fileName },
  provider_account: { table: providerAccounts, id: providerAccounts.id, name: providerAccounts.name },
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Fields whose values are ids of other subjects. */
const NAMING_FIELDS: Record<string, string | undefined> = {
  folderId: 'folder',
  parentId: 'folder',
  campaignId: 'campaign',
  registrationFormId: 'registration_form',
  webinarIds: 'webinar',
  carouselWebinarIds: 'webinar',
  joined: 'contact',
}

/** By `type:id`, with their present names. */
async function subjectNames(
  subjects: { subjectType: string; subjectId: string }[],
  tx: Tx,
): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const [type, { table, id, name }] of Object.entries(NAMED)) {
    const ids = [
      ...new Set(
        subjects
          .filter((subject) => subject.subjectType === type && UUID.test(subject.subjectId))
          .map((subject) => subject.subjectId),
      ),
    ]
    if (ids.length === 0) continue
    const rows = await tx.select({ id, name }).from(table).where(inArray(id, ids))
    for (const row of rows) names.set(`${type}:${String(row.id)}`, String(row.name ?? ''))
  }
  return names
}
