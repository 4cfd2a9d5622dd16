import { sql } from 'drizzle-orm'
import type { ListCounts } from '../../../shared/contracts/list-imports'
import type { Tx } from '../../db/database'
import type { Table } from '../../ports/tables'
import type { Exclusions } from '../contacts/exclusions'
import type { ListQuestions } from './list-questions'
import { listRows, type ListOptions, type ReadRow } from './list-rows'
import { decideListRow, type KnownRegistrant, type ListDecision } from './rules/registrant-list/decide-list-row'
import { duplicateDetector } from './rules/registrant-list/duplicate-detector'
import type { ListErrorCode, ListRow, RegistrationStatus } from './rules/registrant-list/list-row'
import type { DecidedRow } from './write-list-rows'

/** A row of the file with its decision. */
export type WorkedRow = ReadRow & { known?: KnownRegistrant; decision: ListDecision }
type Work = {
  table: Table
  options: ListOptions
  order: 'month_first' | 'day_first'
  questions: ListQuestions
  webinarId: string
  at: Date
  isHost: (email: string | null) => boolean
  exclusions: Exclusions
}

/**
 * Decides all rows of a list, about a thousand at a time. Preview and import use the same code and get the same
 * decisions.
 */
export async function* processList(
  { table, options, order, questions, webinarId, at, isHost, exclusions }: Work,
  tx: Tx,
): AsyncGenerator<WorkedRow[]> {
  const { isRepeated, isRepeatedContact } = duplicateDetector()
  const rule = { now: at.toISOString(), revivesCancelled: options.settings.revivesCancelled }

  for await (const batch of listRows(table, options, order)) {
    const early = batch.map(refusalOf)
    await refuseExcluded(batch, early)
    const asked = batch.flatMap(({ row }, n) => (row && !early[n] ? [{ row, n }] : []))
    const found = await resolveListRows(
      asked.map(({ row }) => row),
      webinarId,
      tx,
    )
    const knownAt = new Map(asked.map(({ n }, place) => [n, found[place]]))

    yield batch.map((read, n): WorkedRow => {
      const known = knownAt.get(n)
      const code = early[n] ?? (known && isRepeatedContact(known.contactId) ? 'duplicate_contact' : undefined)
      if (code || !read.row) return { ...read, decision: { outcome: 'skipped', code: code ?? 'no_address' } }
      return { ...read, known, decision: decideListRow(read.row, questions.toAnswers(read.row.answers), known, rule) }
    })
  }

  async function refuseExcluded(batch: ReadRow[], refusals: (ListErrorCode | undefined)[]): Promise<void> {
    const asked = batch.flatMap(({ row }, n) =>
      row && !refusals[n] ? [{ n, email: row.email, phone: row.phone, name: row.name, viewer_key: null }] : [],
    )
    const found = await exclusions.exclusionsOf(asked)
    asked.forEach(({ n }, place) => {
      const exclusion = found[place]
      if (exclusion) refusals[n] = `excluded_${exclusion.reason}`
    })
  }

  /** The reason to refuse a row that follows from the file and the webinar alone. */
  function refusalOf({ row, error }: ReadRow): ListErrorCode | undefined {
    if (error) return error.code
    if (row && isRepeated(row)) return 'duplicate'
    return row && isHost(row.email) ? 'is_panelist' : undefined
  }
}

export function countInto(counts: ListCounts, { decision }: Pick<WorkedRow, 'decision'>): void {
  counts[decision.outcome] += 1
}

export const noCounts = (): ListCounts => ({ registered: 0, already: 0, updated: 0, skipped: 0, contactsMade: 0 })

export const decidedRows = (rows: WorkedRow[]): DecidedRow[] =>
  rows.flatMap(({ row, known, decision }) => (row ? [{ row, known, decision }] : []))

type Found = {
  n: number
  contact_id: string
  name: string
  phone: string | null
  email: string | null
  is_panelist: boolean
  status: RegistrationStatus | null
  source: string
  registered_at: string
  is_cancelled_here: boolean
  answers: Record<string, string | string[]>
}

/**
 * The contacts of these rows, in their order: the contact with the e-mail. A typed e-mail counts only where name, phone
 * and e-mail are all those of a registrant of this webinar: the list was exported here. A row without an e-mail belongs
 * to the person who confirmed its phone, otherwise to the contact from a list or provider with this phone and name and
 * without an e-mail.
 */
async function resolveListRows(
  rows: Pick<ListRow, 'name' | 'email' | 'phone'>[],
  webinarId: string,
  tx: Tx,
): Promise<(KnownRegistrant | undefined)[]> {
  const asked = JSON.stringify(rows.map(({ name, email, phone }, n) => ({ n, name, email, phone })))
  const { rows: found } = await tx.execute<Found>(sql`
    select i.n, c.id as contact_id, c.name, c.phone, c.email, r.status, r.source, r.answers,
           to_char(r.registered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as registered_at,
           r.cancelled_at is not null as is_cancelled_here,
           -- A panelist who was also in the audience registered like everyone else.
           exists (select from watch_stays s where s.webinar_id = ${webinarId} and s.contact_id = c.id and s.role <> 'attendee') and r.id is null as is_panelist
    from json_to_recordset(${asked}::json) as i (n int, name text, email text, phone text)
    left join contact_identities e on e.kind = 'email' and e.value = i.email
    left join contact_identities p on p.kind = 'phone' and p.value = i.phone and p.is_proven and i.email is null
    left join lateral (
      select t.id from contacts t join registrations tr on tr.contact_id = t.id and tr.webinar_id = ${webinarId}
      where e.contact_id is null and t.deleted_at is null and t.email = i.email and t.phone = i.phone and t.name = i.name
      order by t.created_at limit 1) exported on true
    left join lateral (
      select k.id from contacts k
      where i.email is null and p.contact_id is null and k.phone = i.phone and k.name = i.name and k.email is null
        and k.source in ('provider', 'import') and k.deleted_at is null
      order by k.created_at, k.id limit 1) listed on true
    join contacts c on c.id = coalesce(e.contact_id, p.contact_id, exported.id, listed.id)
    left join registrations r on r.webinar_id = ${webinarId} and r.contact_id = c.id`)

  const known: (KnownRegistrant | undefined)[] = rows.map(() => undefined)
  for (const {
    n,
    contact_id,
    name,
    phone,
    email,
    is_panelist,
    status,
    source,
    registered_at,
    is_cancelled_here,
    answers,
  } of found) {
    const registration = status && {
      status,
      source,
      registeredAt: registered_at,
      isCancelledHere: is_cancelled_here,
      answers,
    }
    known[n] = { contactId: contact_id, name, phone, email, isPanelist: is_panelist, registration }
  }
  return known
}
