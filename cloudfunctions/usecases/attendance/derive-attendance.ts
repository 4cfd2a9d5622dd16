import type { Tx } from '../../db/database'
import { memberRegistered } from '../programs/member-registered'
import { countSessions } from '../webinars/count-sessions'
import { enterByGroup } from '../workflows/enter-workflows'
import { concludeFigures } from './conclude-figures'
import { concludeRegistrations } from './conclude-registrations'
import { tellTimeline } from './tell-timeline'

export type Conclusions = {
  registrationsChanged: number
  timelineWritten: number
  /** Stays of nobody we know. */ unknownViewers: number
}

/**
 * Draws every conclusion about one webinar from its facts, in the transaction that brought them. Facts alone decide:
 * the order and number of readings do not, and a second time changes no row.
 */
export async function deriveAttendance(webinarId: string, tx: Tx): Promise<Conclusions> {
  await countSessions(webinarId, tx)
  const registrationsChanged = await concludeRegistrations(webinarId, tx)
  const timelineWritten = await tellTimeline(webinarId, tx)
  const unknownViewers = await concludeFigures(webinarId, tx)
  await memberRegistered({ webinarId }, tx)
  await enterByGroup(webinarId, tx)
  return { registrationsChanged, timelineWritten, unknownViewers }
}
