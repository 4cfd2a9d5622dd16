import { AppError } from '../../../shared/contracts/app-error'
import { isTimeZone } from '../sync/rules/attendee-report/zone-time'

export function readTimeZone(timeZone: string | undefined): string {
  if (!timeZone) throw new AppError('bad_input', '', { fields: { timeZone: 'zone_missing' } })
  if (!isTimeZone(timeZone)) throw new AppError('bad_input', '', { fields: { timeZone: 'zone_unknown' } })
  return timeZone
}
