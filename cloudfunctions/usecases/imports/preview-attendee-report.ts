import { createHash, randomUUID } from 'node:crypto'
import { AppError } from '../../../shared/contracts/app-error'
import { IMPORT_MAX_BYTES, type ImportView } from '../../../shared/contracts/imports'
import { isTimeZone } from '../../../shared/domain/attendee-report/zone-time'
import type { DateOrder } from '../../../shared/domain/attendee-report/wall-time'
import { reportProblems } from '../../../shared/text/imports'
import { audit } from '../../db/audit'
import { files } from '../../db/tables/files'
import { imports } from '../../db/tables/imports'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { importView } from './import-view'
import { previewOf } from './preview-of'
import { readReport } from './read-report'

type Uploaded = { bytes: Uint8Array; fileName: string; timeZone?: string; dateOrder?: string }

/** Reads an uploaded report and keeps it, so that the operator can look before anything is written. */
export async function previewAttendeeReport({ bytes, fileName, timeZone, dateOrder }: Uploaded, operator: Operator, deps: Deps): Promise<ImportView> {
  const { db, clock } = deps
  if (bytes.length > IMPORT_MAX_BYTES) throw new AppError('too_large', reportProblems.tooLarge)
  const options = { timeZone: readZone(timeZone), dateOrder: readOrder(dateOrder) }
  const read = readReport(bytes, options)

  const now = clock.now()
  const id = randomUUID()
  const { fileId: storageId } = await deps.files.upload(`reports/${now.toISOString().slice(0, 7)}/${id}.csv`, bytes)
  return db.transaction(async (tx) => {
    const preview = await previewOf(read, now, tx)
    const name = fileName.slice(0, 200)
    await tx.insert(files).values({ id, storageId, kind: 'report', name, mime: 'text/csv', bytes: bytes.length, createdBy: operator.id, createdAt: now })
    const [row] = await tx
      .insert(imports)
      .values({
        ...options,
        kind: 'zoom_attendee_report',
        fileId: id,
        fileName: name,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        preview,
        rowsTotal: read.report.registrants.length + read.report.stays.length + read.report.roleStays.length,
        createdBy: operator.id,
        createdAt: now,
      })
      .returning()
    if (!row) throw new Error('The import was not kept')

    await audit(tx, { operatorId: operator.id, requestId: operator.requestId, action: 'import.uploaded', subjectType: 'import', subjectId: row.id, after: { fileName: name, timeZone: row.timeZone }, occurredAt: now })
    return importView(row)
  })
}

function readZone(timeZone: string | undefined): string {
  if (!timeZone) throw new AppError('bad_input', '', { fields: { timeZone: reportProblems.zoneMissing } })
  if (!isTimeZone(timeZone)) throw new AppError('bad_input', '', { fields: { timeZone: reportProblems.zoneUnknown } })
  return timeZone
}

function readOrder(dateOrder: string | undefined): DateOrder | undefined {
  if (dateOrder === undefined || dateOrder === 'month_first' || dateOrder === 'day_first') return dateOrder
  throw new AppError('bad_input', '', { fields: { dateOrder: reportProblems.dateOrderUnknown } })
}
