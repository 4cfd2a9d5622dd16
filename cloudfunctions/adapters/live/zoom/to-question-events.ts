import type { ProviderEvent, ProviderSession } from '../../../ports/live-provider'
import { isRow, textOf, type Row } from '../rows'
import { momentOf } from './moment-of'
import { personOf } from './person-of'

/** One person with all their questions and the answers; deleted questions are left out. */
export function toQuestionEvents(person: Row, { externalSessionId, startedAt }: ProviderSession): ProviderEvent[] {
  const who = personOf(person)
  const asked = Array.isArray(person.question_details) ? person.question_details.filter(isRow) : []
  return asked
    .filter((row) => textOf(row, ['question_status']) !== 'deleted')
    .map((row, place) => ({
      ...who,
      sourceKey: `${externalSessionId}|${textOf(row, ['question_id']) ?? `${who.email ?? who.name ?? ''}|${place}`}`,
      kind: 'question',
      occurredAt: momentOf(row, 'create_time') ?? startedAt,
      detail: { question: textOf(row, ['question']) ?? '', answer: answersIn(row) },
    }))
}

function answersIn(row: Row): string {
  const written = Array.isArray(row.answer_details)
    ? row.answer_details.filter(isRow).flatMap((one) => textOf(one, ['content']) ?? [])
    : []
  return written.length > 0 ? written.join('\n') : (textOf(row, ['answer']) ?? '')
}
