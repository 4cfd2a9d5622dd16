import { hasSeat } from './approval-status'
import type { ApprovalStatus, ReportCounts, ReportRegistrant, ReportRole, ReportStay } from './attendee-report'
import { mostAtOnce } from './merge-stays'

interface Gathered {
  registrants: ReportRegistrant[]
  stays: ReportStay[]
  roles: ReportRole[]
  otherAttended: number
  countedAfterSeconds: number
}

/** The report's figures, all from its rows. */
export function countReport({ registrants, stays, roles, otherAttended, countedAfterSeconds }: Gathered): ReportCounts {
  const reachable = registrants.filter(({ email }) => email !== null)
  const nameless = registrants.filter(({ email }) => email === null)
  const having = (status: ApprovalStatus) => registrants.filter(({ approval }) => approval === status).length

  return {
    people: reachable.length,
    peopleWithoutEmail: nameless.length,
    registered: reachable.filter(({ approval }) => hasSeat(approval)).length,
    registeredWithoutEmail: nameless.filter(({ approval }) => hasSeat(approval)).length,
    pending: having('pending'),
    cancelled: having('cancelled'),
    denied: having('denied'),
    watched: reachable.filter(({ group }) => group === 'watched').length,
    watchedWithoutEmail: nameless.filter(({ group }) => group === 'watched').length,
    notWatched: registrants.filter(({ group }) => group === 'not_watched').length,
    stays: stays.length,
    views: stays.filter(({ seconds }) => seconds > countedAfterSeconds).length,
    watchedWithoutView: registrants.filter(({ group, views }) => group === 'watched' && views === 0).length,
    rejoined: registrants.filter((registrant) => registrant.stays > 1).length,
    mergedSeconds: registrants.reduce((total, registrant) => total + registrant.mergedSeconds, 0),
    // Devices, as Zoom counts: one person on a phone and a laptop is two.
    mostAtOnce: mostAtOnce(stays),
    otherAttended,
    alsoPanelist: registrants.filter(({ isAlsoPanelist }) => isAlsoPanelist).length,
    rolesFoundNowhereElse: new Set(
      roles.flatMap(({ email, isAlsoAttendee }) => (email && !isAlsoAttendee ? [email] : [])),
    ).size,
  }
}
