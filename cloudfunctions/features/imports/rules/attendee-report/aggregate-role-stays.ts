import type { RoleStay } from '../../../../../shared/domain/attendee-report/attendee-report'
import { compare } from './aggregate-stays'
import type { ReadInstants } from './read-attendee-row'
import { columnsOf } from './report-columns'
import type { ReportTable, StackedTables } from './split-tables'

/** Stays of host and panelists. Stored with their role, in no count; a row whose times cannot be read is skipped. */
export function aggregateRoleStays(webinarId: string, { tables }: StackedTables, instants: ReadInstants): RoleStay[] {
  const stays = [
    ...staysOf('host', webinarId, tables.host, instants),
    ...staysOf('panelist', webinarId, tables.panelist, instants),
  ]
  return [...new Map(stays.map((stay) => [stay.key, stay])).values()].toSorted((a, b) => compare(a.key, b.key))
}

function staysOf(
  role: RoleStay['role'],
  webinarId: string,
  table: ReportTable | undefined,
  instants: ReadInstants,
): RoleStay[] {
  if (!table) return []
  const columns = columnsOf(table.header)
  return table.rows.flatMap(({ cells }) => {
    const joined = instantOf(columns.read(cells, 'joinTime'), instants)
    const left = instantOf(columns.read(cells, 'leaveTime'), instants)
    if (!joined || !left || left < joined) return []

    const email = columns.read(cells, 'email')?.toLowerCase() ?? null
    const name = columns.read(cells, 'userName') ?? ''
    const [joinedAt, leftAt] = [joined.toISOString(), left.toISOString()]
    const key = [webinarId, role, email ?? `~${name}`, joinedAt, leftAt].join('|')
    return [{ key, role, email, name, joinedAt, leftAt, seconds: (left.getTime() - joined.getTime()) / 1000 }]
  })
}

function instantOf(raw: string | null, instants: ReadInstants): Date | undefined {
  return raw ? instants(raw)?.[0] : undefined
}
