import type { ReadInstants } from './read-attendee-row'
import { inOrder, readTime, wallNumber, type DateOrder } from '../../../sync/rules/attendee-report/wall-time'
import { zoneTime } from '../../../sync/rules/attendee-report/zone-time'

/** What a written time means in this zone, under this order of dates. One that names its own zone means the same in any. */
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
