import { AppError } from '../../../shared/contracts/app-error'
import {
  reportSurvey,
  type ReportOptions,
  type ReportSurvey,
} from '../../../shared/domain/attendee-report/survey-report'
import { reportProblems } from '../../../shared/text/imports'
import { readCsv } from './read-csv'

/** A report's bytes as a report, or the reason why they are none. While the order of dates is open, month first is shown. */
export function readReport(bytes: Uint8Array, options: ReportOptions): ReportSurvey {
  const survey = reportSurvey(options)
  let rows = 0
  for (const row of readCsv(bytes)) {
    survey.take(row)
    rows += 1
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
