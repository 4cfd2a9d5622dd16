import type { ListColumn } from '../../../shared/contracts/list-imports'
import { BYTE_ORDER_MARK, csvRows } from '../../../shared/domain/csv/write-csv'
import { listErrorSentences, listResultWords } from '../../../shared/text/imports'
import { inEnglish } from '../../../shared/text/in-english'
import type { Language } from '../../../shared/text/language'
import type { WorkedRow } from './work-through-list'

export const wordIn = (word: string, language: Language): string => (language === 'en' ? inEnglish(word) : word)

/** The list again as the operator gave it, with what became of each row in front: to be sorted, mended and uploaded anew. */
export function resultFile(columns: ListColumn[], language: Language) {
  const say = (word: string) => wordIn(word, language)
  const { line, outcome, reason, outcomes, statuses } = listResultWords
  const parts = [
    Buffer.from(
      BYTE_ORDER_MARK + csvRows([[say(line), say(outcome), say(reason), ...columns.map(({ title }) => title)]]),
    ),
  ]

  function rowOf(worked: WorkedRow): string[] {
    const place = (worked.row ?? worked.error).line
    return [String(place), say(outcomes[worked.decision.outcome]), reasonOf(worked), ...worked.cells]
  }

  function reasonOf({ row, notes = [], error, decision }: WorkedRow): string {
    if (decision.outcome !== 'skipped') {
      const status = row?.status && row.status !== 'registered' ? say(statuses[row.status]) : ''
      return [status, ...notes.map(({ column, code }) => `${column}: ${say(listErrorSentences[code])}`)]
        .filter(Boolean)
        .join(' | ')
    }
    const sentence = say(listErrorSentences[decision.code])
    return error?.column ? `${error.column}: ${sentence}` : sentence
  }

  return {
    add(rows: WorkedRow[]): void {
      parts.push(Buffer.from(csvRows(rows.map(rowOf))))
    },
    bytes: (): Uint8Array => Buffer.concat(parts),
  }
}
