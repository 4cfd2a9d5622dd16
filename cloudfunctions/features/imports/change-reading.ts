import { and, eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Delimiter, Encoding } from '../../../shared/contracts/file-reading'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import { imports } from '../../db/tables/imports'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import type { Table } from '../../ports/tables'
import { readPersonalFile } from '../contacts/read-personal-file'
import { findImport, importView, type ImportRow, type KeptImport } from './import-view'
import { lookAtReport } from './preview-attendee-report'
import { firstLook } from './preview-list'
import { withTable } from '../contacts/with-table'

type Input = { id: Id; encoding: Encoding | null; delimiter: Delimiter | null }

/**
 * Reads the file of a previewed import in another encoding or with another delimiter, and previews it again; null means
 * automatic detection. Only the preview changes, and the meaning of a list's columns is guessed again.
 */
export async function changeReading({ id, ...choice }: Input, operator: Operator, deps: Deps): Promise<KeptImport> {
  const { db, clock } = deps
  const row = await findImport(id, db)
  if (row.status !== 'previewed' && row.status !== 'failed') throw new AppError('conflict', 'import_already_started')

  const bytes = await readPersonalFile(row.fileId, deps)
  const now = clock.now()
  const { reading, ...seen } = await withTable(bytes, choice, deps, (table) => lookAgain(row, table, now, deps))

  return db.transaction(async (tx) => {
    await tx
      .update(imports)
      .set({ reading, ...seen })
      .where(and(eq(imports.id, id), eq(imports.status, row.status)))
    await audit(tx, operator, {
      action: 'import.reading_changed',
      subjectType: 'import',
      subjectId: id,
      after: { encoding: reading.encoding, delimiter: reading.delimiter },
      occurredAt: now,
    })
    return importView(await findImport(id, tx))
  })
}

async function lookAgain(row: ImportRow, table: Table, at: Date, deps: Deps) {
  const { kind, webinarId, timeZone, dateOrder } = row
  if (kind === 'zoom_attendee_report') {
    const zone = { timeZone, isOfEarlier: row.preview?.zoneIsOfEarlier ?? false }
    const { reading, preview, rows } = await lookAtReport({ table, zone, dateOrder, at }, deps)
    return { reading, preview, rowsTotal: rows }
  }
  if (!webinarId) throw new AppError('not_found', 'webinar_not_found')
  const { reading, settings, preview } = await firstLook({ table, webinarId, timeZone, at }, deps)
  return { reading, listSettings: settings, listPreview: preview, dateOrder: null, rowsTotal: preview.rows }
}
