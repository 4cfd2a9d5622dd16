import type { ListCounts } from '../../../shared/contracts/list-imports'
import {
  decideListRow,
  type KnownRegistrant,
  type ListDecision,
} from '../../../shared/domain/registrant-list/decide-list-row'
import type { ListErrorCode } from '../../../shared/domain/registrant-list/list-row'
import { toldApart } from '../../../shared/domain/registrant-list/told-apart'
import type { Tx } from '../../db/database'
import type { Table } from '../../ports/tables'
import type { Exclusions } from '../exclusions/exclusions'
import { listRows, type ListOptions, type ReadRow } from './list-rows'
import type { ListQuestions } from './list-questions'
import { resolveListRows } from './resolve-list-rows'
import type { DecidedRow } from './write-list-rows'

/** A row of the file with what becomes of it. */
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

/** Decides about all rows of a list, about a thousand at a time. Who only looks and who writes go the same way and hear the same. */
export async function* workThroughList(
  { table, options, order, questions, webinarId, at, isHost, exclusions }: Work,
  tx: Tx,
): AsyncGenerator<WorkedRow[]> {
  const { isRepeated, isRepeatedContact } = toldApart()
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

  /** What the file and the webinar alone say against a row. */
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
