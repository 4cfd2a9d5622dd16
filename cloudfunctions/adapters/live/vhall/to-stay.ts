import type { ProviderStay } from '../../../ports/live-provider'
import { fromBeijingTime, toBeijingSecond } from './beijing-time'
import type { FieldNames } from './operations'
import { personKey, personOf } from './person'
import { numberOf, textOf, type Row } from '../rows'

/**
 * A row of the watch log (`report/track`), exact to the second. Only name and e-mail of it are confirmed. While the
 * person is there the end is written as zeros; where a version leaves the end out, start and seconds give it.
 */
export function toStay(row: Row, kind: ProviderStay['kind'], fields: FieldNames): ProviderStay | undefined {
  const startedAt = fromBeijingTime(textOf(row, fields.stayStart))
  if (!startedAt) return undefined

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
export function toRoughStay(row: Row, kind: ProviderStay['kind'], fields: FieldNames): ProviderStay | undefined {
  const startedAt = fromBeijingTime(textOf(row, fields.stayStart))
  if (!startedAt) return undefined

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

function endOf(row: Row, startedAt: Date, fields: FieldNames): Date | undefined {
  const end = textOf(row, fields.stayEnd)
  if (end !== undefined) return fromBeijingTime(end)

  const seconds = numberOf(row, fields.staySeconds)
  return seconds === undefined ? undefined : new Date(startedAt.getTime() + seconds * 1000)
}
