import { createHash } from 'node:crypto'
import { AppError } from '../../../shared/contracts/app-error'
import { IMPORT_MAX_BYTES, type ImportView } from '../../../shared/contracts/imports'
import type { ReportOptions } from '../../../shared/domain/attendee-report/survey-report'
import type { DateOrder } from '../../../shared/domain/attendee-report/wall-time'
import { reportProblems } from '../../../shared/text/imports'
import { audit } from '../../db/audit'
import { files } from '../../db/tables/files'
import { imports } from '../../db/tables/imports'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import type { Table } from '../../ports/tables'
import { openExclusions } from '../exclusions/exclusions'
import { keepPersonalFile } from '../personal-files/keep-personal-file'
import { gatherReport } from './gather-report'
import { reportView } from './import-view'
import { previewOf } from './preview-of'
import { MIMES, readChoice } from './file-reading'
import { readReport } from './read-report'
import { readTimeZone } from './read-time-zone'
import { withTable } from '../personal-files/with-table'

type Uploaded = {
  bytes: Uint8Array
  fileName: string
  timeZone?: string
  dateOrder?: string
  encoding?: string
  delimiter?: string
}

/** Reads an uploaded report and keeps it, so that the operator can look before anything is written. */
export async function previewAttendeeReport(
  { bytes, fileName, timeZone, dateOrder, ...chosen }: Uploaded,
  operator: Operator,
  deps: Deps,
): Promise<ImportView> {
  const { db, clock } = deps
  if (bytes.length > IMPORT_MAX_BYTES) throw new AppError('too_large', reportProblems.tooLarge)
  const options = { timeZone: readTimeZone(timeZone), dateOrder: readOrder(dateOrder) }
  const now = clock.now()
  const { reading, preview, rows } = await withTable(bytes, readChoice(chosen), deps, (table) =>
    lookAtReport({ table, options, at: now }, deps),
  )
  const name = fileName.slice(0, 200)
  const mime = MIMES[reading.format]
  const file = await keepPersonalFile({ kind: 'report', name, mime, bytes, createdBy: operator.id }, deps)
  return db.transaction(async (tx) => {
    await tx.insert(files).values(file)
    const [row] = await tx
      .insert(imports)
      .values({
        ...options,
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

    await audit(tx, {
      operatorId: operator.id,
      requestId: operator.requestId,
      action: 'import.uploaded',
      subjectType: 'import',
      subjectId: row.id,
      after: { fileName: name, timeZone: row.timeZone },
      occurredAt: now,
    })
    return reportView(row)
  })
}

/** What importing this report would give. Nothing is kept: what is laid out in the database goes with the transaction. */
export async function lookAtReport(
  { table, options, at }: { table: Table; options: ReportOptions; at: Date },
  deps: Deps,
) {
  const survey = await readReport(table, options)
  const preview = await deps.db.transaction(async (tx) => {
    const exclusions = await openExclusions(deps, tx)
    return previewOf(survey, await gatherReport({ table, survey, exclusions, at }, tx), tx)
  })
  return { reading: table.reading, preview, rows: survey.attendeeRows }
}

function readOrder(dateOrder: string | undefined): DateOrder | undefined {
  if (dateOrder === undefined || dateOrder === 'month_first' || dateOrder === 'day_first') return dateOrder
  throw new AppError('bad_input', '', { fields: { dateOrder: reportProblems.dateOrderUnknown } })
}
