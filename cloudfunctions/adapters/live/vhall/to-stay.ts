import type { ProviderStay } from '../../../ports/live-provider'
import { fromBeijingTime, toBeijingSecond } from './beijing-time'
import type { FieldNames } from './operations'
import { personKey, personOf } from './person'
import { isNoTime } from '../read-time'
import { numberOf, textOf, type Row } from '../rows'
import { Unusable } from '../usable-rows'

/**
 * A row of the watch log (`report/track`), exact to the second. Only name and e-mail of it are confirmed. While the
 * person is there the end is written as zeros; where a version leaves the end out, start and seconds give it.
 */
export function toStay(row: Row, kind: ProviderStay['kind'], fields: FieldNames): ProviderStay | Unusable {
  const start = textOf(row, fields.stayStart)
  const startedAt = startOf(row, fields)
  if (!startedAt) return new Unusable('no_time', start)

  const held = textOf(row, kind === 'live' ? fields.switchId : fields.recordId) ?? ''
  return {
    ...personOf(row, fields),
    sourceKey: `${kind}|${held}|${personKey(row, fields)}|${toBeijingSecond(startedAt)}`,
    kind,
    role: 'attendee',
    startedAt,
    endedAt: endOf(row, startedAt, fields),
    precision: 'second',
  }
}

/** The console's report, read when the watch log is closed to this account: minutes, and no session or replay id. */
export function toRoughStay(row: Row, kind: ProviderStay['kind'], fields: FieldNames): ProviderStay | Unusable {
  const start = textOf(row, fields.stayStart)
  const startedAt = fromBeijingTime(start)
  if (!startedAt) return new Unusable('no_time', start)

  const minutes = numberOf(row, fields.stayMinutes)
  return {
    ...personOf(row, fields),
    sourceKey: `${kind}|minutes|${personKey(row, fields)}|${toBeijingSecond(startedAt)}`,
    kind,
    role: 'attendee',
    startedAt,
    endedAt: minutes === undefined ? undefined : new Date(startedAt.getTime() + Math.round(minutes * 60) * 1000),
    precision: 'minute',
  }
}

/** Where only the end is written, the row's own seconds lead back to the start. */
function startOf(row: Row, fields: FieldNames): Date | undefined {
  const startedAt = fromBeijingTime(textOf(row, fields.stayStart))
  if (startedAt) return startedAt

  const [endedAt, seconds] = [fromBeijingTime(textOf(row, fields.stayEnd)), numberOf(row, fields.staySeconds) ?? 0]
  return endedAt && seconds > 0 ? new Date(endedAt.getTime() - seconds * 1000) : undefined
}

/** Zeros mean that the person is still there; an end that is left out or cannot be read is told by the seconds. */
function endOf(row: Row, startedAt: Date, fields: FieldNames): Date | undefined {
  const end = textOf(row, fields.stayEnd)
  const endedAt = fromBeijingTime(end)
  if (endedAt || (end !== undefined && isNoTime(end))) return endedAt

  const seconds = numberOf(row, fields.staySeconds)
  return seconds === undefined ? undefined : new Date(startedAt.getTime() + seconds * 1000)
}
