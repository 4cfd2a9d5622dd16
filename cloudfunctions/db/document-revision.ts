import { createHash } from 'node:crypto'
import { and, asc, desc, eq, gt } from 'drizzle-orm'
import { AppError } from '../../shared/contracts/app-error'
import { changesBetween } from '../../shared/domain/audit/changes-between'
import { message } from '../../shared/text/messages/message'
import type { Tx } from './database'
import { auditEntries } from './tables/audit-entries'
import { operators } from './tables/operators'

/** Something that several operators edit. `content` is what may change without an entry in the activity log. */
export type EditedDocument = { subjectType: string; subjectId: string; content?: unknown }

/** A document's state: its newest entry in the activity log, and a hash of the content that is not logged. */
export async function revisionOf({ subjectType, subjectId, content }: EditedDocument, tx: Tx): Promise<string> {
  const [newest] = await tx
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectType, subjectType), eq(auditEntries.subjectId, subjectId)))
    .orderBy(desc(auditEntries.id))
    .limit(1)
  return `${newest?.id ?? 0}-${hashOf(content)}`
}

const hashOf = (content: unknown) =>
  content === undefined ? '' : createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12)

/**
 * Throws `changed_meanwhile` where the document was changed after that revision; with `fields`, only where one of them
 * was. The caller holds the document's lock, so of two simultaneous saves the second one gets the error.
 */
export async function refuseIfChanged(
  revision: string | undefined,
  document: EditedDocument & { fields?: string[] },
  tx: Tx,
): Promise<void> {
  if (revision === undefined) return
  const [id, hash] = revision.split('-')
  const since = await tx
    .select({ entry: auditEntries, name: operators.name })
    .from(auditEntries)
    .leftJoin(operators, eq(operators.id, auditEntries.operatorId))
    .where(
      and(
        eq(auditEntries.subjectType, document.subjectType),
        eq(auditEntries.subjectId, document.subjectId),
        gt(auditEntries.id, Number(id) || 0),
      ),
    )
    .orderBy(asc(auditEntries.id))
  const changes = since.flatMap(({ entry, name }) => {
    const fields = changesBetween(entry.before, entry.after).map(({ field }) => field)
    const counted = document.fields ? fields.filter((field) => document.fields?.includes(field)) : fields
    return counted.length > 0 ? [{ name, at: entry.occurredAt, fields: counted }] : []
  })
  const last = changes.at(-1)
  if (last) {
    const fields = [...new Set(changes.flatMap((change) => change.fields))]
    throw new AppError(
      'changed_meanwhile',
      message('changed_meanwhile_by', {
        who: last.name ?? { code: 'changed_by_nobody' },
        when: beijingTime(last.at),
        fields,
      }),
      { details: { changedBy: last.name, changedAt: last.at.toISOString(), fields } },
    )
  }
  if (hash !== hashOf(document.content))
    throw new AppError('changed_meanwhile', 'changed_elsewhere', {
      details: { changedBy: null, changedAt: null, fields: [] },
    })
}

const beijingTime = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
