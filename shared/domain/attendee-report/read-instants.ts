import type { ReadInstants } from './read-attendee-row'
import { inOrder, readTime, type DateOrder } from './wall-time'
import { zoneTime } from './zone-time'

/** What a written time means in this zone, under this order of dates. */
export function readInstants(timeZone: string, order: DateOrder): ReadInstants {
  const { instantsOf } = zoneTime(timeZone)
  return (raw) => {
    const written = readTime(raw)
    const wall = written && inOrder(written, order)
    return wall && instantsOf(wall)
  }
}
