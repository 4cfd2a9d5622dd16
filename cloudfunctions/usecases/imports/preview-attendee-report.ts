import { createHash } from 'node:crypto'
import { AppError } from '../../../shared/contracts/app-error'
import { IMPORT_MAX_BYTES, type AnyImport } from '../../../shared/contracts/imports'
import type { DateOrder } from '../../../shared/domain/attendee-report/wall-time'
import { reportProblems } from '../../../shared/text/imports'
import { audit } from '../../db/audit'
import { files } from '../../db/tables/files'
import { imports } from '../../db/tables/imports'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { openExclusions } from '../exclusions/exclusions'
import { keepPersonalFile } from '../personal-files/keep-personal-file'
import { gatherReport } from './gather-report'
import { findImport, importView } from './import-view'
import { previewOf } from './preview-of'
import { readReport } from './read-report'
import { reportZone } from './report-zone'

type Uploaded = {
  bytes: Uint8Array
  fileName: string
  timeZone?: string
  /** Where nobody chose a zone and no earlier import tells it. */ suggestedTimeZone?: string
  dateOrder?: string
}

/** Reads an uploaded report and keeps it, so that the operator can look before anything is written. */
export async function previewAttendeeReport(
  { bytes, fileName, timeZone, suggestedTimeZone, dateOrder }: Uploaded,
  operator: Operator,
  deps: Deps,
): Promise<AnyImport> {
  const { db, clock } = deps
  if (bytes.length > IMPORT_MAX_BYTES) throw new AppError('too_large', reportProblems.tooLarge)
  const order = readOrder(dateOrder)
  const zone = await reportZone(
    () => readReport(bytes, { timeZone: 'UTC', dateOrder: order }).webinar.webinarId,
    { timeZone, suggested: suggestedTimeZone },
    db,
  )
  const options = { timeZone: zone.timeZone, dateOrder: order }
  const survey = readReport(bytes, options)

  const now = clock.now()
  const name = fileName.slice(0, 200)
  const file = await keepPersonalFile({ kind: 'report', name, bytes, createdBy: operator.id }, deps)
  return db.transaction(async (tx) => {
    const gathered = await gatherReport({ bytes, survey, exclusions: await openExclusions(deps, tx), at: now }, tx)
    const preview = await previewOf(survey, gathered, zone, tx)
    await tx.insert(files).values(file)
    const [row] = await tx
      .insert(imports)
      .values({
        ...options,
        kind: 'zoom_attendee_report',
        fileId: file.id,
        fileName: name,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        preview,
        rowsTotal: survey.attendeeRows,
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
    return importView(await findImport(row.id, tx))
  })
}

function readOrder(dateOrder: string | undefined): DateOrder | undefined {
  if (dateOrder === undefined || dateOrder === 'month_first' || dateOrder === 'day_first') return dateOrder
  throw new AppError('bad_input', '', { fields: { dateOrder: reportProblems.dateOrderUnknown } })
}
