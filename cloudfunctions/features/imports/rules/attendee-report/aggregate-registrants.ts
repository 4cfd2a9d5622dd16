import { bestApproval, countsAsRegistered } from './approval-status'
import type { AudienceGroup, ReportRegistrant } from '../../../../../shared/domain/attendee-report/attendee-report'
import { compare, aggregateStays, personKey } from './aggregate-stays'
import { mergedSeconds, watchedPercent } from './merge-stays'
import type { AttendeeRow } from './read-attendee-row'

export interface AboutWebinar {
  webinarId: string
  durationMinutes: number | null
  panelistEmails: Set<string>
  /** Stays longer than this are views. */
  countedAfterSeconds: number
}

/** One registrant per person, whatever the order of their rows. */
export function aggregateRegistrants(rows: AttendeeRow[], about: AboutWebinar): ReportRegistrant[] {
  const byPerson = new Map<string, AttendeeRow[]>()
  for (const row of rows) {
    const own = byPerson.get(personKey(row))
    if (own) own.push(row)
    else byPerson.set(personKey(row), [row])
  }
  return [...byPerson]
    .toSorted(([a], [b]) => compare(a, b))
    .flatMap(([, own]) => (own[0]?.email ? [own] : peopleAtOnce(own)))
    .map((own) => registrantOf(own, about))
}

/**
 * Guests without an address may share one name, `iPhone`: rows at the same time are different people. A guest who left
 * before another joined may be the same person, and is counted as the same.
 */
function peopleAtOnce(rows: AttendeeRow[]): AttendeeRow[][] {
  const times = new Map<string, { joinedAt: string; leftAt: string; rows: AttendeeRow[] }>()
  for (const row of rows) {
    const { joinedAt = '', leftAt = '' } = row.stay ?? {}
    const key = `${joinedAt} ${leftAt}`
    const own = times.get(key)
    if (own) own.rows.push(row)
    else times.set(key, { joinedAt, leftAt, rows: [row] })
  }

  const coming = [...times.values()].toSorted((a, b) => compare(a.joinedAt, b.joinedAt) || compare(a.leftAt, b.leftAt))
  const leaving = coming.toSorted((a, b) => compare(a.leftAt, b.leftAt))
  const personOf = new Map<object, AttendeeRow[]>()
  const people: AttendeeRow[][] = []
  const gone: AttendeeRow[][] = []
  let left = 0
  for (const time of coming) {
    for (let next = leaving[left]; next && personOf.has(next) && next.leftAt <= time.joinedAt; next = leaving[left]) {
      gone.push(personOf.get(next) ?? [])
      left += 1
    }
    const person = gone.pop() ?? []
    if (person.length === 0) people.push(person)
    person.push(...time.rows)
    personOf.set(time, person)
  }
  return people
}

function registrantOf(rows: AttendeeRow[], about: AboutWebinar): ReportRegistrant {
  const sorted = rows
    .map((row) => ({ row, order: rowOrder(row) }))
    .toSorted((a, b) => compare(a.order, b.order))
    .map(({ row }) => row)
  const first = <Field extends keyof AttendeeRow>(field: Field) => sorted.find((row) => row[field])?.[field] ?? null
  const stays = aggregateStays(about.webinarId, rows)
  const seconds = mergedSeconds(stays)
  const email = first('email')
  const approval = bestApproval(rows.flatMap((row) => row.approval ?? []))

  return {
    email,
    name: first('name') ?? '',
    firstName: first('firstName'),
    lastName: first('lastName'),
    phone: first('phone'),
    country: first('country'),
    sourceName: first('sourceName'),
    answers: Object.assign({}, ...sorted.map((row) => row.answers).toReversed()),
    registeredAt: first('registeredAt'),
    approval,
    group: groupOf(
      rows.some((row) => row.attended),
      countsAsRegistered(approval),
    ),
    isAlsoPanelist: email !== null && about.panelistEmails.has(email),
    stays: stays.length,
    views: stays.filter((stay) => stay.seconds > about.countedAfterSeconds).length,
    mergedSeconds: seconds,
    percent: watchedPercent(seconds, about.durationMinutes),
  }
}

/** Two people of the 2020 file are in it both as present and as absent: attended wins. */
function groupOf(hasAttended: boolean, isRegistered: boolean): AudienceGroup {
  if (hasAttended) return 'watched'
  return isRegistered ? 'not_watched' : 'none'
}

/**
 * Facts come from the row of the registration, which need not be the person's first in time; then from the earliest
 * join. The whole row at the end makes the order independent of the order of the file.
 */
function rowOrder(row: AttendeeRow): string {
  return [row.registeredAt ?? '~', row.stay?.joinedAt ?? '~', JSON.stringify(row)].join(' ')
}
