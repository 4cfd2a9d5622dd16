import type { ReportWebinar } from '../../../shared/domain/attendee-report/attendee-report'

/** What the report's own header counts, as far as it counts: shown beside our figures, never trusted. */
export function headerFigures({ header }: Pick<ReportWebinar, 'header'>): Record<string, number> {
  return Object.fromEntries(Object.entries(header).filter((entry): entry is [string, number] => entry[1] !== null))
}
