import type { ProviderEvent } from '../../../ports/live-provider'
import { fromBeijingTime, toBeijingSecond } from './beijing-time'
import type { FieldNames } from './operations'
import { personKey, personOf } from './person'
import { isRow, textOf, type Row } from '../rows'
import { Unusable } from '../usable-rows'

/** 1 host, 2 viewer, 3 assistant, 4 guest. */
const ROLES: Record<string, string> = { '1': 'host', '2': 'attendee', '3': 'assistant', '4': 'panelist' }

/** A message is known by `msg_id`; without one, room, sender, time and text together are. */
export function toChatEvent(row: Row, roomId: string, fields: FieldNames): ProviderEvent | Unusable {
  const sentAt = textOf(row, fields.occurredAt)
  const occurredAt = fromBeijingTime(sentAt)
  if (!occurredAt) return new Unusable('no_time', sentAt)

  const data = isRow(row.data) ? row.data : {}
  const text = textOf(data, ['text_content', 'barrage_txt']) ?? ''
  const messageId = textOf(row, fields.messageId)
  return {
    ...personOf(row, fields),
    sourceKey: messageId ?? `${roomId}|${personKey(row, fields)}|${toBeijingSecond(occurredAt)}|${text}`,
    kind: 'chat',
    occurredAt,
    detail: {
      text,
      images: Array.isArray(data.image_urls) ? data.image_urls.map(String) : [],
      role: ROLES[textOf(row, ['role_name']) ?? '2'] ?? 'attendee',
    },
  }
}
