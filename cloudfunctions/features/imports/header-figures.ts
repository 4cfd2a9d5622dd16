import type { ReportWebinar } from '../../../shared/domain/attendee-report/attendee-report'

/** The counts in the report's own header, as far as it has any: shown beside our figures, never used for them. */
export function headerFigures({ header }: Pick<ReportWebinar, 'header'>): Record<string, number> {
  return Object.fromEntries(Object.entries(header).filter((entry): entry is [string, number] => entry[1] !== null))
}
