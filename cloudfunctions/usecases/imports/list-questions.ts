import type { ListColumn } from '../../../shared/contracts/list-imports'
import type { Answers } from '../../../shared/domain/registrant-list/decide-list-row'
import type { Tx } from '../../db/database'
import { askedQuestions } from '../webinars/asked-questions'
import { importedQuestion, type ImportedQuestion } from './imported-questions'

export type ListQuestions = {
  /** Those that no form of the webinar asks. */
  imported: ImportedQuestion[]
  /** A row's answers, by column, as the registration keeps them. */
  toAnswers(byColumn: Record<number, string>): Answers
}

/** A column that bears the words of a question of the webinar's form answers that question; any other brings its own. */
export async function listQuestions(columns: ListColumn[], webinarId: string, tx: Tx): Promise<ListQuestions> {
  const asked = new Map((await askedQuestions(webinarId, tx)).map((field) => [plain(field.label), field]))
  const questions = new Map(
    columns.flatMap(({ column, title, field }) => {
      if (field !== 'question') return []
      const known = asked.get(plain(title))
      return [
        [
          column,
          known
            ? { key: known.key, isMultiple: known.type === 'multiple' }
            : { ...importedQuestion(title || `#${column + 1}`), isMultiple: false },
        ] as const,
      ]
    }),
  )

  return {
    imported: [...questions.values()].flatMap((question) =>
      'label' in question ? [{ key: question.key, label: question.label }] : [],
    ),
    toAnswers(byColumn) {
      return Object.fromEntries(
        Object.entries(byColumn).flatMap(([column, answer]) => {
          const question = questions.get(Number(column))
          if (!question) return []
          return [
            [
              question.key,
              question.isMultiple
                ? answer
                    .split(/[;；]/)
                    .map((each) => each.trim())
                    .filter(Boolean)
                : answer,
            ],
          ]
        }),
      )
    },
  }
}

const plain = (label: string) => label.normalize('NFKC').trim().toLowerCase()
