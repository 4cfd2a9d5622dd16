import { AppError } from '../../../shared/contracts/app-error'
import { message } from '../../../shared/text/messages/message'
import { reportSurvey, type ReportOptions, type ReportScan } from './rules/attendee-report/scan-report'
import type { Table } from '../../ports/tables'

/**
 * A report's rows, or the reason why the table is no report. While the order of dates is undecided, the month is read
 * first.
 */
export async function readReport(table: Table, options: ReportOptions): Promise<ReportScan> {
  const scan = reportSurvey(options)
  let rows = 0
  for await (const some of table.rows()) {
    some.forEach(scan.take)
    rows += some.length
  }
  if (rows === 0) throw new AppError('unsupported_file', 'report_empty')

  const reading = scan.finish()
  switch (reading.outcome) {
    case 'read':
      if (reading.scan.attendeeRows === 0) throw new AppError('unsupported_file', 'report_without_people')
      return reading.scan
    case 'column_missing':
      throw new AppError('unsupported_file', message('report_column_missing', { column: reading.column }))
    case 'id_damaged':
      throw new AppError('unsupported_file', message('report_id_damaged', { written: reading.written.slice(0, 40) }))
    case 'several_webinars':
      throw new AppError(
        'unsupported_file',
        message('report_several_webinars', { ids: reading.webinarIds.slice(0, 5).join(', ') }),
      )
    case 'not_a_report':
      throw new AppError(
        'unsupported_file',
        reading.reason === 'no_title' ? 'report_not_recognised' : 'report_without_summary',
      )
  }
}
