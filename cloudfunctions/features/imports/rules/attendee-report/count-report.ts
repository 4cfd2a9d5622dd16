import { countsAsRegistered } from './approval-status'
import type {
  ApprovalStatus,
  ReportCounts,
  ReportRegistrant,
  ReportRole,
  ReportStay,
} from '../../../../../shared/domain/attendee-report/attendee-report'
import { presence } from './merge-stays'
import { registrationStatus } from './registration-status'

/** Counts that can be summed person by person. */
type Sums = Omit<ReportCounts, 'mostAtOnce' | 'otherAttended' | 'rolesFoundNowhereElse'>

/** The report's figures, all from its rows, added up in batches of people. */
export function reportTally(countedAfterSeconds: number) {
  const sums: Partial<Sums> = {}
  // Devices, as Zoom counts: one person on a phone and a laptop is two.
  const there = presence()

  return {
    add(registrants: ReportRegistrant[], stays: ReportStay[]): void {
      for (const [name, more] of Object.entries(sumsOf(registrants, stays, countedAfterSeconds)) as [
        keyof Sums,
        number,
      ][]) {
        sums[name] = (sums[name] ?? 0) + more
      }
      stays.forEach(there.add)
    },
    counts({ roles, otherAttended }: { roles: ReportRole[]; otherAttended: number }): ReportCounts {
      return {
        ...sumsOf([], [], countedAfterSeconds),
        ...sums,
        mostAtOnce: there.mostAtOnce(),
        otherAttended,
        rolesFoundNowhereElse: new Set(
          roles.flatMap(({ email, isAlsoAttendee }) => (email && !isAlsoAttendee ? [email] : [])),
        ).size,
      }
    },
  }
}

function sumsOf(registrants: ReportRegistrant[], stays: ReportStay[], countedAfterSeconds: number): Sums {
  const reachable = registrants.filter(({ email }) => email !== null)
  const nameless = registrants.filter(({ email }) => email === null)
  const having = (status: ApprovalStatus) => registrants.filter(({ approval }) => approval === status).length
  const registered = reachable.filter((person) => registrationStatus(person) === 'registered')

  return {
    people: reachable.length,
    peopleWithoutEmail: nameless.length,
    registered: registered.length,
    registeredWithoutEmail: nameless.filter(({ approval }) => countsAsRegistered(approval)).length,
    pending: reachable.filter((person) => registrationStatus(person) === 'pending').length,
    cancelled: reachable.filter((person) => registrationStatus(person) === 'cancelled').length,
    denied: having('denied'),
    watched: registered.filter((person) => person.stays > 0).length,
    watchedWithoutEmail: nameless.filter(({ group }) => group === 'watched').length,
    notWatched: registered.filter((person) => person.stays === 0).length,
    stays: stays.length,
    views: stays.filter(({ seconds }) => seconds > countedAfterSeconds).length,
    watchedWithoutView: registrants.filter(({ group, views }) => group === 'watched' && views === 0).length,
    rejoined: registrants.filter((registrant) => registrant.stays > 1).length,
    mergedSeconds: registrants.reduce((total, registrant) => total + registrant.mergedSeconds, 0),
    alsoPanelist: registrants.filter(({ isAlsoPanelist }) => isAlsoPanelist).length,
  }
}
