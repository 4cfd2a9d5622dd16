import { AppError } from '../../../shared/contracts/app-error'
import type { ListColumn, ListSettings } from '../../../shared/contracts/list-imports'
import { firstCharacters } from '../../../shared/domain/attendee-report/short-name'
import { findHeader } from '../../../shared/domain/registrant-list/find-header'
import { emailColumns, guessByContent, guessFields } from '../../../shared/domain/registrant-list/guess-fields'
import { maskEmail, maskPhone } from '../../../shared/domain/masking'
import { listProblems, reportProblems } from '../../../shared/text/imports'
import { readCsv } from './read-csv'

const SAMPLES = 3
const SAMPLE_CHARACTERS = 60
const LOOKED_AT = 200

/** Which line names the columns, and what each of them most likely means. */
export function readListHeader(csv: Uint8Array): Pick<ListSettings, 'headerLine' | 'columns' | 'emailColumns'> {
  const header = findHeader(readCsv(csv))
  if (!header) throw new AppError('unsupported_file', reportProblems.empty)

  const titles = header.cells.map((title) => title.trim())
  const samples = titles.map((): string[] => [])
  let rows = 0
  for (const row of readCsv(csv)) {
    if (!('cells' in row) || row.line <= header.line) continue
    row.cells.forEach((cell, column) => {
      const own = samples[column]
      if (own && own.length < SAMPLES && cell.trim() !== '') own.push(firstCharacters(cell.trim(), SAMPLE_CHARACTERS))
    })
    if (++rows >= LOOKED_AT) break
  }
  if (rows === 0) throw new AppError('unsupported_file', listProblems.noRows)

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
  samples.length > 0 && samples.every((sample) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(sample))

/** Enough to tell a column by; who may not see an address elsewhere does not see it here. */
function masked(sample: string): string {
  if (/^[^\s@]+@[^\s@]+$/.test(sample)) return maskEmail(sample)
  return /^\+?[\d\s()-]{7,}$/.test(sample) &&
    sample.replace(/\D/g, '').length >= 7 &&
    !/^\d{4}-\d{2}-\d{2}/.test(sample)
    ? maskPhone(sample)
    : sample
}
