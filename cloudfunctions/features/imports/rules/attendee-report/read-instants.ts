import type { ReadInstants } from './read-attendee-row'
import { inOrder, readTime, wallNumber, type DateOrder } from '../../../sync/rules/attendee-report/wall-time'
import { zoneTime } from '../../../sync/rules/attendee-report/zone-time'

/**
 * The instants of a written time in this zone, with this order of dates. A time with its own offset means the same in
 * any zone.
 */
export function readInstants(timeZone: string, order: DateOrder): ReadInstants {
  const { instantsOf } = zoneTime(timeZone)
  return (raw, options) => {
    const written = readTime(raw, options)
    const wall = written && inOrder(written, order)
    if (!wall) return null
    const { offsetMinutes } = written
    return offsetMinutes === undefined ? instantsOf(wall) : [new Date(wallNumber(wall) - offsetMinutes * 60_000)]
  }
}
