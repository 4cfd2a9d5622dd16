import type { AnyImport, ImportView } from '../../../shared/contracts/imports'
import type { ListImportView } from '../../../shared/contracts/list-imports'
import type { KeptRowError, RowError } from '../../../shared/contracts/row-error'
import type { Language } from '../../../shared/text/language'
import { inWords, type Message } from '../../../shared/text/messages/message'
import type { KeptImport, KeptListImport, KeptReportImport } from './import-view'

/** Why it failed, and what is wrong with its rows, in the language of whoever sees it. */
export function importInWords(kept: KeptImport, language: Language): AnyImport {
  return kept.kind === 'registrant_list' ? listInWords(kept, language) : reportInWords(kept, language)
}

function reportInWords(kept: KeptReportImport, language: Language): ImportView {
  const { rowErrors, rowNotes } = kept.preview
  const worded = (errors: KeptRowError[] = []) => errors.map((row) => rowInWords('report', row, language))
  return {
    ...kept,
    error: kept.error && inWords(kept.error, language),
    preview: { ...kept.preview, rowErrors: worded(rowErrors), rowNotes: worded(rowNotes) },
  }
}

export function listInWords(kept: KeptListImport, language: Language): ListImportView {
  const { rowErrors, rowNotes, likelyDuplicates } = kept.preview
  const worded = (errors: KeptRowError[] = []) => errors.map((row) => rowInWords('list', row, language))
  return {
    ...kept,
    error: kept.error && inWords(kept.error, language),
    preview: {
      ...kept.preview,
      rowErrors: worded(rowErrors),
      rowNotes: worded(rowNotes),
      likelyDuplicates: worded(likelyDuplicates),
    },
  }
}

function rowInWords(kind: 'report' | 'list', row: KeptRowError, language: Language): RowError {
  return { ...row, message: inWords(`${kind}_row_${row.code}` as Message, language) }
}
