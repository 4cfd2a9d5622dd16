import type { ReportStay } from '../../../../../shared/domain/attendee-report/attendee-report'
import type { AttendeeRow } from './read-attendee-row'

/** A person is identified by the e-mail; without one, by the name and phone they gave. */
export function personKey({ email, name, phone }: Pick<AttendeeRow, 'email' | 'name' | 'phone'>): string {
  return email ?? `~${name}~${phone ?? ''}`
}

/** Stays in time order. Only a broken export contains the same key twice; one is kept. */
export function aggregateStays(webinarId: string, rows: AttendeeRow[]): ReportStay[] {
  const byKey = new Map<string, ReportStay>()
  for (const row of rows.toSorted(byName)) {
    if (!row.stay) continue
    const { joinedAt, leftAt } = row.stay
    const key = [webinarId, personKey(row), joinedAt, leftAt].join('|')
    const seconds = (Date.parse(leftAt) - Date.parse(joinedAt)) / 1000
    if (!byKey.has(key)) byKey.set(key, { key, email: row.email, name: row.name, joinedAt, leftAt, seconds })
  }
  return [...byKey.values()].toSorted((a, b) => compare(a.joinedAt, b.joinedAt) || compare(a.key, b.key))
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Of the same stay under two names, one is kept, independent of the order of the rows. */
function byName(a: AttendeeRow, b: AttendeeRow): number {
  return compare(a.name, b.name)
}
