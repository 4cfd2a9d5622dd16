import type { ProviderEvent } from '../../../ports/live-provider'
import { fromBeijingTime } from './beijing-time'
import type { FieldNames } from './operations'
import { personKey, personOf } from './person'
import { textOf, type Row } from '../rows'
import { Unusable } from '../usable-rows'

/** One winner of one draw; the prize's name stands with the winner or with the draw. */
export function toPrizeEvent(row: Row, draw: Row, fields: FieldNames): ProviderEvent | Unusable {
  const written = textOf(row, fields.occurredAt)
  const occurredAt = fromBeijingTime(written) ?? fromBeijingTime(textOf(draw, fields.occurredAt))
  if (!occurredAt) return new Unusable('no_time', written)

  const drawId = textOf(row, ['lottery_id']) ?? textOf(draw, ['id', 'lottery_id']) ?? ''
  return {
    ...personOf(row, fields),
    sourceKey: `${drawId}|${personKey(row, fields)}`,
    kind: 'prize',
    occurredAt,
    detail: {
      prize: textOf(row, fields.prizeName) ?? textOf(draw, fields.prizeName) ?? '',
      claimed: textOf(row, ['take_award']) === '1',
    },
  }
}
