import { AppError } from '../../../shared/contracts/app-error'
import { isTimeZone } from '../sync/rules/attendee-report/zone-time'
import { reportProblems } from '../../../shared/text/imports'

export function readTimeZone(timeZone: string | undefined): string {
  if (!timeZone) throw new AppError('bad_input', '', { fields: { timeZone: reportProblems.zoneMissing } })
  if (!isTimeZone(timeZone)) throw new AppError('bad_input', '', { fields: { timeZone: reportProblems.zoneUnknown } })
  return timeZone
}
