import type { ProviderEvent } from '../../../ports/live-provider'
import { fromBeijingTime } from './beijing-time'
import type { FieldNames } from './operations'
import { personKey, personOf } from './person'
import { isRow, textOf, type Row } from '../rows'
import { Unusable } from '../usable-rows'

/** One person's sheet of one questionnaire; `value` is text or the list of chosen options. */
export function toQuestionnaireEvent(row: Row, survey: Row, fields: FieldNames): ProviderEvent | Unusable {
  const written = textOf(row, fields.occurredAt)
  const occurredAt = fromBeijingTime(written) ?? fromBeijingTime(textOf(survey, fields.occurredAt))
  if (!occurredAt) return new Unusable('no_time', written)

  const surveyId = textOf(row, ['survey_id']) ?? textOf(survey, ['survey_id', 'id']) ?? ''
  return {
    ...personOf(row, fields),
    sourceKey: `${surveyId}|${personKey(row, fields)}`,
    kind: 'questionnaire',
    occurredAt,
    detail: {
      title: textOf(row, ['subject']) ?? textOf(survey, ['subject']) ?? '',
      answers: answersOf(row),
    },
  }
}

function answersOf(row: Row) {
  if (!Array.isArray(row.answer)) return []
  return row.answer.filter(isRow).map((answer) => ({
    question: textOf(answer, ['title']) ?? '',
    answer: Array.isArray(answer.value) ? answer.value.map(String).join('、') : (textOf(answer, ['value']) ?? ''),
  }))
}
