import type { Tx } from '../../db/database'
import { namesPeopleByEmail, type JoinedWebinar } from './sql/contact-of-row.sql'
import { joinUnjoinedRows } from './link-unlinked-rows'
import { makeAttendees } from './make-attendees'

/** Links rows to contacts, and creates contacts for unknown attendees. Returns how many rows were linked. */
export async function joinPeople(webinar: JoinedWebinar, at: Date, tx: Tx): Promise<{ stays: number; events: number }> {
  const joined = await joinUnjoinedRows(webinar, tx)
  if (!namesPeopleByEmail(webinar) || (await makeAttendees(webinar.id, at, tx)) === 0) return joined

  const again = await joinUnjoinedRows(webinar, tx)
  return { stays: joined.stays + again.stays, events: joined.events + again.events }
}
