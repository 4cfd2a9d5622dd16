import { createHash } from 'node:crypto'
import type { ProviderEvent, ProviderSession } from '../../../ports/live-provider'
import { isRow, textOf, type Row } from '../rows'
import { momentOf } from './moment-of'
import { personOf } from './person-of'

/** One person with everything they answered. An answer has no id of its own: poll, person and question make one. */
export function toPollEvents(person: Row, { externalSessionId, startedAt }: ProviderSession): ProviderEvent[] {
  const who = personOf(person)
  const answers = Array.isArray(person.question_details) ? person.question_details.filter(isRow) : []
  return answers.map((row) => {
    const question = textOf(row, ['question']) ?? ''
    const pollId = textOf(row, ['polling_id']) ?? ''
    return {
      ...who,
      sourceKey: `${externalSessionId}|${pollId}|${who.email ?? who.name ?? ''}|${shortOf(question)}`,
      kind: 'poll',
      occurredAt: momentOf(row, 'date_time') ?? startedAt,
      detail: { question, answer: textOf(row, ['answer']) ?? '' },
    }
  })
}

const shortOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16)
