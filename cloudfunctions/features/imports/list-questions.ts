import type { ListColumn } from '../../../shared/contracts/list-imports'
import type { Answers } from './rules/registrant-list/decide-list-row'
import type { Tx } from '../../db/database'
import { askedQuestions } from '../webinars/asked-questions'
import { importedQuestion, type ImportedQuestion } from './imported-questions'

export type ListQuestions = {
  /** Questions that no form of the webinar contains, as far as rows have answered them. */
  imported(): ImportedQuestion[]
  /** A row's answers, by column, as the registration stores them. */
  toAnswers(byColumn: Record<number, string>): Answers
}

type Question = { key: string; label?: string; isMultiple: boolean }

/** Form services put it between several choices of one answer; typed text never contains it. */
const BETWEEN_CHOICES = '┋'

/**
 * A column with the text of a question of the webinar's form answers that question; any other column becomes a question
 * of its own. A question that occurs twice is two questions. A phone, time or status that could not be read is stored
 * under its column title.
 */
export async function listQuestions(columns: ListColumn[], webinarId: string, tx: Tx): Promise<ListQuestions> {
  const asked = new Map((await askedQuestions(webinarId, tx)).map((field) => [plain(field.label), field]))
  const times = new Map<string, number>()
  const questions = new Map(
    columns.flatMap(({ column, title, field }): [number, Question][] => {
      if (field === 'ignore') return []
      const nth = (times.get(plain(title)) ?? 0) + 1
      times.set(plain(title), nth)
      const known = field === 'question' && nth === 1 ? asked.get(plain(title)) : undefined
      if (known) return [[column, { key: known.key, isMultiple: known.type === 'multiple' }]]
      const label = title || `#${column + 1}`
      return [[column, { ...importedQuestion(nth === 1 ? label : `${label} (${nth})`), isMultiple: false }]]
    }),
  )
  const answered = new Set<number>(columns.flatMap(({ column, field }) => (field === 'question' ? [column] : [])))

  return {
    imported: () =>
      [...questions].flatMap(([column, { key, label }]) => (label && answered.has(column) ? [{ key, label }] : [])),
    toAnswers(byColumn) {
      return Object.fromEntries(
        Object.entries(byColumn).flatMap(([column, answer]) => {
          const question = questions.get(Number(column))
          if (!question) return []
          answered.add(Number(column))
          return [[question.key, valueOf(answer, question)]]
        }),
      )
    },
  }
}

function valueOf(answer: string, { isMultiple }: Question): string | string[] {
  if (!isMultiple && !answer.includes(BETWEEN_CHOICES)) return answer
  const choices = answer.split(answer.includes(BETWEEN_CHOICES) ? BETWEEN_CHOICES : /[;；]/).map((each) => each.trim())
  return choices.filter(Boolean)
}

const plain = (label: string) => label.normalize('NFKC').trim().toLowerCase()
