import type { CsvRow, ReportRole } from '../../../../../shared/domain/attendee-report/attendee-report'
import { compare } from './aggregate-stays'
import { columnsOf } from './report-columns'
import type { ReportTable, StackedTables } from './split-tables'

/** Host and panelists, once each: they are in no group and no count, whatever other tables they are in. */
export function aggregateRoles({ tables }: StackedTables, attendeeEmails: Set<string>): ReportRole[] {
  const roles = [
    ...rolesOf('host', tables.host, attendeeEmails),
    ...rolesOf('panelist', tables.panelist, attendeeEmails),
  ].toSorted((a, b) => compare(roleKey(a), roleKey(b)) || compare(a.name, b.name))
  return [...new Map(roles.toReversed().map((role) => [roleKey(role), role])).values()].toReversed()
}

function rolesOf(role: ReportRole['role'], table: ReportTable | undefined, attendees: Set<string>): ReportRole[] {
  if (!table) return []
  const columns = columnsOf(table.header)
  return table.rows.map(({ cells }: CsvRow) => {
    const email = columns.read(cells, 'email')?.toLowerCase() ?? null
    const name = columns.read(cells, 'userName') ?? ''
    return { role, name, email, isAlsoAttendee: email !== null && attendees.has(email) }
  })
}

function roleKey({ role, email, name }: ReportRole): string {
  return `${role} ${email ?? `~${name}`}`
}
