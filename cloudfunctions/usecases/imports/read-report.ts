import { AppError } from '../../../shared/contracts/app-error'
import {
  reportSurvey,
  type ReportOptions,
  type ReportSurvey,
} from '../../../shared/domain/attendee-report/survey-report'
import { reportProblems } from '../../../shared/text/imports'
import type { Table } from '../../ports/tables'

/** A report's rows as a report, or the reason why they are none. While the order of dates is open, month first is shown. */
export async function readReport(table: Table, options: ReportOptions): Promise<ReportSurvey> {
  const survey = reportSurvey(options)
  let rows = 0
  for await (const some of table.rows()) {
    some.forEach(survey.take)
    rows += some.length
  }
  if (rows === 0) throw new AppError('unsupported_file', reportProblems.empty)

  const reading = survey.finish()
  switch (reading.outcome) {
    case 'read':
      if (reading.survey.attendeeRows === 0) throw new AppError('unsupported_file', reportProblems.noPeople)
      return reading.survey
    case 'column_missing':
      throw new AppError('unsupported_file', reportProblems.columnMissing(reading.column))
    case 'id_damaged':
      throw new AppError('unsupported_file', reportProblems.idDamaged(reading.written.slice(0, 40)))
    case 'several_webinars':
      throw new AppError('unsupported_file', reportProblems.severalWebinars(reading.webinarIds.slice(0, 5).join(', ')))
    case 'not_a_report':
      throw new AppError(
        'unsupported_file',
        reading.reason === 'no_title' ? reportProblems.notAReport : reportProblems.noSummary,
      )
  }
}
