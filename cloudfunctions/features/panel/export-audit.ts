import { AppError } from '../../../shared/contracts/app-error'
import { AUDIT_EXPORT_MOST, type AuditEntryView } from '../../../shared/contracts/audit'
import { isInternalField, valueInWords } from '../../../shared/domain/audit/value-in-words'
import { writeCsv } from '../../../shared/domain/csv/write-csv'
import type { ServerText } from '../../../shared/text/server-text'
import { message } from '../../../shared/text/messages/message'
import { audit } from '../../db/audit'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { readAudit, type AuditFilter } from './read-audit'

/** The log leaves the panel, so the export is itself logged. Times are Beijing's, as everywhere in the panel. */
export async function exportAudit(
  asked: AuditFilter,
  text: ServerText,
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ fileName: string; csv: string; rows: number }> {
  const now = clock.now()
  const entries = await db.transaction(async (tx) => {
    const found = await readAudit({ ...asked, limit: AUDIT_EXPORT_MOST + 1 }, tx)
    if (found.length > AUDIT_EXPORT_MOST)
      throw new AppError('too_large', message('audit_too_large', { most: AUDIT_EXPORT_MOST }))
    const after = { ...asked, rows: found.length }
    await audit(tx, operator, {
      action: 'audit.exported',
      subjectType: 'audit',
      subjectId: '1',
      after,
      occurredAt: now,
    })
    return found
  })

  const { columns, nobody, words, fileName } = text.audit
  const named: Record<'actions' | 'subjects' | 'fields', Record<string, string | undefined>> = words
  const written = (changes: AuditEntryView['changes'], side: 'before' | 'after') =>
    changes
      .filter(({ field }) => !isInternalField(field))
      .map((change) => {
        const value = change[side]
        return `${named.fields[change.field] ?? change.field}: ${valueInWords(change.field, value, words) ?? JSON.stringify(value)}`
      })
      .join('\n')
  const rows = entries.map((entry) => [
    beijingTime(new Date(entry.occurredAt)),
    entry.operator?.name ?? nobody,
    named.actions[entry.action] ?? entry.action,
    named.subjects[entry.subjectType] ?? entry.subjectType,
    entry.subjectName || (entry.subjectId === 'selection' ? words.several : ''),
    entry.subjectId,
    written(entry.changes, 'before'),
    written(entry.changes, 'after'),
    entry.requestId ?? '',
  ])
  return {
    fileName: fileName(beijingTime(now).slice(0, 10)),
    csv: writeCsv([columns, ...rows]),
    rows: rows.length,
  }
}

const beijingTime = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
