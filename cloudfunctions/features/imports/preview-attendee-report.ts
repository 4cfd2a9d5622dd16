import { createHash } from 'node:crypto'
import { AppError } from '../../../shared/contracts/app-error'
import { IMPORT_MAX_BYTES } from '../../../shared/contracts/imports'
import type { DateOrder } from '../sync/rules/attendee-report/wall-time'
import { audit } from '../../db/audit'
import { files } from '../../db/tables/files'
import { imports } from '../../db/tables/imports'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import type { Table } from '../../ports/tables'
import { openExclusions } from '../contacts/exclusions'
import { keepPersonalFile } from '../contacts/keep-personal-file'
import { aggregateReport } from './aggregate-report'
import { findImport, importView, type KeptImport } from './import-view'
import { previewOf } from './preview-of'
import { MIMES, readChoice } from './file-reading'
import { readReport } from './read-report'
import { reportZone, type ReportZone } from './report-zone'
import { withTable } from '../contacts/with-table'

type Uploaded = {
  bytes: Uint8Array
  fileName: string
  timeZone?: string
  /** Where no zone was chosen and no earlier import has one. */ suggestedTimeZone?: string
  dateOrder?: string
  encoding?: string
  delimiter?: string
}

/** Reads an uploaded report and stores it, so that the operator sees a preview before anything is written. */
export async function previewAttendeeReport(
  { bytes, fileName, timeZone, suggestedTimeZone, dateOrder, ...chosen }: Uploaded,
  operator: Operator,
  deps: Deps,
): Promise<KeptImport> {
  const { db, clock } = deps
  if (bytes.length > IMPORT_MAX_BYTES) throw new AppError('too_large', 'upload_too_large')
  const order = readOrder(dateOrder)
  const now = clock.now()
  const { reading, preview, rows, zone } = await withTable(bytes, readChoice(chosen), deps, async (table) => {
    const zone = await reportZone(
      async () => (await readReport(table, { timeZone: 'UTC', dateOrder: order })).webinar.webinarId,
      { timeZone, suggested: suggestedTimeZone },
      db,
    )
    return { zone, ...(await lookAtReport({ table, zone, dateOrder: order, at: now }, deps)) }
  })
  const name = fileName.slice(0, 200)
  const mime = MIMES[reading.format]
  const file = await keepPersonalFile({ kind: 'report', name, mime, bytes, createdBy: operator.id }, deps)
  return db.transaction(async (tx) => {
    await tx.insert(files).values(file)
    const [row] = await tx
      .insert(imports)
      .values({
        timeZone: zone.timeZone,
        dateOrder: order,
        kind: 'zoom_attendee_report',
        fileId: file.id,
        fileName: name,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        reading,
        preview,
        rowsTotal: rows,
        createdBy: operator.id,
        createdAt: now,
      })
      .returning()
    if (!row) throw new Error('The import was not kept')

    await audit(tx, operator, {
      action: 'import.uploaded',
      subjectType: 'import',
      subjectId: row.id,
      after: { fileName: name, timeZone: row.timeZone },
      occurredAt: now,
    })
    return importView(await findImport(row.id, tx))
  })
}

/**
 * What importing this report would change. Nothing is stored: the staged rows are rolled back with the transaction.
 */
export async function lookAtReport(
  { table, zone, dateOrder, at }: { table: Table; zone: ReportZone; dateOrder?: DateOrder | null; at: Date },
  deps: Deps,
) {
  const scan = await readReport(table, { timeZone: zone.timeZone, dateOrder })
  const preview = await deps.db.transaction(async (tx) => {
    const exclusions = await openExclusions(deps, tx)
    return previewOf(scan, await aggregateReport({ table, scan, exclusions, at }, tx), zone, tx)
  })
  return { reading: table.reading, preview, rows: scan.attendeeRows }
}

function readOrder(dateOrder: string | undefined): DateOrder | undefined {
  if (dateOrder === undefined || dateOrder === 'month_first' || dateOrder === 'day_first') return dateOrder
  throw new AppError('bad_input', '', { fields: { dateOrder: 'date_order_unknown' } })
}
