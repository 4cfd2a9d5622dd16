import { AppError } from '../../../shared/contracts/app-error'
import type { ListColumn, ListSettings } from '../../../shared/contracts/list-imports'
import type { CsvReading } from '../../../shared/domain/attendee-report/attendee-report'
import { firstCharacters } from './rules/attendee-report/short-name'
import { findHeader } from './rules/registrant-list/find-header'
import { emailColumns, guessByContent, guessFields } from './rules/registrant-list/guess-fields'
import { maskEmail, maskPhone } from '../../../shared/domain/masking'
import type { Table } from '../../ports/tables'

const SAMPLES = 3
const SAMPLE_CHARACTERS = 60
const LOOKED_AT = 200
/** A header is searched in the first lines only. */
const HEADER_WITHIN = 50

/** Which line is the header, and what each column most likely means. */
export async function readListHeader(
  table: Table,
): Promise<Pick<ListSettings, 'headerLine' | 'columns' | 'emailColumns'>> {
  const top = await topOf(table)
  const header = findHeader(top)
  if (!header) throw new AppError('unsupported_file', 'report_empty')

  const below = top.filter(({ line }) => line > header.line)
  if (below.length === 0) throw new AppError('unsupported_file', 'list_no_rows')
  const titles = header.cells.map((title) => title.trim())
  const samples = titles.map((): string[] => [])
  for (const row of below.slice(0, LOOKED_AT)) {
    if (!('cells' in row)) continue
    row.cells.forEach((cell, column) => {
      const own = samples[column]
      if (own && own.length < SAMPLES && cell.trim() !== '') own.push(firstCharacters(cell.trim(), SAMPLE_CHARACTERS))
    })
  }

  const fields = guessByContent(guessFields(titles), samples)
  const columns = titles.map((title, column): ListColumn => ({
    column,
    title,
    field: fields[column] ?? 'ignore',
    samples: (samples[column] ?? []).map(masked),
  }))
  const addresses = new Set([...emailColumns(titles), ...samples.flatMap((own, n) => (areEmails(own) ? [n] : []))])
  const several = addresses.size > 1 ? [...addresses].toSorted((a, b) => a - b) : []
  return { headerLine: header.line, columns, emailColumns: several }
}

const areEmails = (samples: string[]) =>
  samples.length > 0 && samples.every((sample) => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(sample))

/** The rows among which the header is found, and enough rows below it. */
async function topOf(table: Table): Promise<CsvReading[]> {
  const top: CsvReading[] = []
  for await (const rows of table.rows()) {
    top.push(...rows)
    if (top.length > HEADER_WITHIN + LOOKED_AT) break
  }
  return top
}

/** Enough to recognise a column by; operators who may not see an address elsewhere do not see it here. */
function masked(written: string): string {
  // An apostrophe before a number only says that it is text.
  const sample = written.replace(/^['‘’]/, '')
  if (/^[^\s@]+@[^\s@]+$/.test(sample)) return maskEmail(sample)
  return /^\+?[\d\s()-]{7,}$/.test(sample) &&
    sample.replace(/\D/g, '').length >= 7 &&
    !/^\d{4}-\d{2}-\d{2}/.test(sample)
    ? maskPhone(sample.replace(/[^\d+]/g, ''))
    : written
}
