import { and, desc, eq } from 'drizzle-orm'
import type { KeptListPreview, ListSettings } from '../../../shared/contracts/list-imports'
import type { KeptRowError } from '../../../shared/contracts/row-error'
import { maskEmail, maskPhone } from '../../../shared/domain/masking'
import type { Tx } from '../../db/database'
import { imports } from '../../db/tables/imports'
import type { Deps } from '../../ports/deps'
import type { Table } from '../../ports/tables'
import { likelyDuplicates } from './likely-duplicates'
import { readListHeader } from './list-header'
import { openList, type ListToOpen } from './open-list'
import { countInto, noCounts, type WorkedRow } from './process-list'
import { firstCharacters } from './rules/attendee-report/short-name'

const SAMPLE = 10
const ERRORS_SHOWN = 200
const VALUE_CHARACTERS = 200

type ListToSee = { table: Table; webinarId: string; timeZone: string; at: Date }

/** A list without any choices yet: its columns as their titles suggest, or as an earlier list was read. */
export async function firstLook({ table, webinarId, timeZone, at }: ListToSee, deps: Pick<Deps, 'keys' | 'db'>) {
  const settings = await settingsLikeBefore(await readListHeader(table), webinarId, deps.db)
  const options = { timeZone, dateOrder: null, settings }
  return {
    reading: table.reading,
    settings,
    preview: await previewList({ table, options, webinarId, at }, deps, deps.db),
  }
}

/** The result of importing this list: the same decisions row by row, with nothing written. */
export async function previewList(asked: ListToOpen, deps: Pick<Deps, 'keys'>, tx: Tx): Promise<KeptListPreview> {
  const list = await openList(asked, deps, tx)
  const counts = noCounts()
  const sample: KeptListPreview['sample'] = []
  const rowErrors: KeptRowError[] = []
  const rowNotes: KeptRowError[] = []
  let rowNotesTotal = 0
  const duplicates: KeptRowError[] = []
  let likelyDuplicatesTotal = 0
  const { columns } = asked.options.settings
  const lacksAddress = !columns.some(({ field }) => field === 'email' || field === 'phone')

  if (!lacksAddress) {
    for await (const rows of list.work(tx)) {
      const alike = await likelyDuplicates(rows, asked.webinarId, tx)
      likelyDuplicatesTotal += alike.length
      if (duplicates.length < ERRORS_SHOWN) duplicates.push(...alike.slice(0, ERRORS_SHOWN - duplicates.length))
      for (const worked of rows) {
        countInto(counts, worked)
        if (worked.decision.outcome === 'registered' && !worked.known) counts.contactsMade += 1
        if (sample.length < SAMPLE) sample.push(...sampleOf(worked))
        if (rowErrors.length < ERRORS_SHOWN) rowErrors.push(...rowErrorOf(worked))
        const notes = notesOf(worked)
        rowNotesTotal += notes.length
        if (rowNotes.length < ERRORS_SHOWN) rowNotes.push(...notes)
      }
    }
  }
  const { ambiguousDate } = list
  return {
    rows: list.rows,
    ...counts,
    sample,
    rowErrors,
    rowErrorsTotal: counts.skipped,
    rowNotes,
    rowNotesTotal,
    likelyDuplicates: duplicates,
    likelyDuplicatesTotal,
    ambiguousDate: ambiguousDate && {
      text: ambiguousDate.written,
      monthFirst: ambiguousDate.monthFirst,
      dayFirst: ambiguousDate.dayFirst,
    },
    lacksAddress,
  }
}

function sampleOf({ row, decision }: WorkedRow): KeptListPreview['sample'] {
  if (!row || decision.outcome === 'skipped') return []
  const { line, name, phone, email, registeredAt, status } = row
  return [
    {
      line,
      name,
      maskedPhone: maskPhone(phone),
      maskedEmail: maskEmail(email),
      registeredAt,
      status: status ?? 'registered',
      outcome: decision.outcome,
    },
  ]
}

/** Cells left out of an imported row. */
function notesOf({ notes = [], decision }: WorkedRow): KeptRowError[] {
  if (decision.outcome === 'skipped') return []
  return notes.map(({ line, column, code, raw }) => ({
    line,
    column,
    code,
    value: firstCharacters(raw, VALUE_CHARACTERS),
  }))
}

function rowErrorOf({ row, error, decision }: WorkedRow): KeptRowError[] {
  if (decision.outcome !== 'skipped') return []
  const { code } = decision
  // A cell that cannot be read is shown so that it can be corrected; an address that was read is masked as everywhere.
  const value = error ? firstCharacters(error.raw, VALUE_CHARACTERS) : maskEmail(row.email) || maskPhone(row.phone)
  return [{ line: (row ?? error).line, column: error?.column ?? null, code, value }]
}

const LOOKED_AT = 20

/**
 * A list with the same column titles as an earlier one is read in the same way, so that the operator does not choose
 * twice.
 */
async function settingsLikeBefore(
  header: Pick<ListSettings, 'headerLine' | 'columns' | 'emailColumns'>,
  webinarId: string,
  tx: Tx,
): Promise<ListSettings> {
  const earlier = await tx
    .select({ settings: imports.listSettings })
    .from(imports)
    .where(and(eq(imports.kind, 'registrant_list'), eq(imports.webinarId, webinarId)))
    .orderBy(desc(imports.createdAt))
    .limit(LOOKED_AT)
  const titles = namesOf(header)
  const same = earlier.find(({ settings }) => settings && namesOf(settings) === titles)?.settings
  return {
    ...header,
    columns: header.columns.map((column, n) => ({ ...column, field: same?.columns[n]?.field ?? column.field })),
    revivesCancelled: false,
  }
}

const namesOf = ({ columns }: Pick<ListSettings, 'columns'>) => JSON.stringify(columns.map(({ title }) => title))
