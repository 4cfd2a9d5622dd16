import { ProviderError, type ProviderWebinar } from '../../../ports/live-provider'
import type { WebinarMode, WebinarStatus } from '../../../../shared/contracts/webinar'
import { fromBeijingTime } from './beijing-time'
import type { FieldNames } from './operations'
import { numberOf, textOf, type Row, linkOf } from '../rows'
import { Unusable } from '../usable-rows'

/** 1 running, 2 announced, 3 over, 4 on demand, 5 over with a default replay. An ended one may run again. */
const STATUS: Record<number, WebinarStatus> = { 1: 'live', 2: 'upcoming', 3: 'ended', 4: 'ended', 5: 'ended' }
const STATES_WITH_REPLAY = new Set([4, 5])

/** 5 is a recording played at a set time, 6 a group live; neither can be created from here. */
const MODE: Record<number, WebinarMode> = { 1: 'audio', 2: 'video', 3: 'interactive', 5: 'video', 6: 'interactive' }
export const WEBINAR_TYPE: Record<WebinarMode, number> = { audio: 1, video: 2, interactive: 3 }

/** One activity that was asked for: nothing can be done with it when it cannot be used. */
export function toWebinar(row: Row, fields: FieldNames): ProviderWebinar {
  const webinar = readWebinar(row, fields)
  if (webinar instanceof Unusable) throw new ProviderError('bad_answer', 'an activity without id or known state')
  return webinar
}

/** One activity of a list, where one that cannot be used must not hide the others. */
export function readWebinar(row: Row, fields: FieldNames): ProviderWebinar | Unusable {
  const externalId = textOf(row, fields.webinarId)
  const state = numberOf(row, ['webinar_state']) ?? 0
  const status = STATUS[state]
  if (!externalId) return new Unusable('no_id', textOf(row, ['subject']))
  if (!status) return new Unusable('unknown_status', textOf(row, ['webinar_state']))

  return {
    externalId,
    title: textOf(row, ['subject']) ?? '',
    intro: plainText(textOf(row, ['introduction']) ?? ''),
    startsAt: fromBeijingTime(textOf(row, ['start_time'])),
    endedAt: fromBeijingTime(textOf(row, ['end_time'])),
    mode: MODE[numberOf(row, ['webinar_type']) ?? 2] ?? 'video',
    status,
    hasReplay: STATES_WITH_REPLAY.has(state),
    roomId: textOf(row, fields.roomId),
    watchBaseUrl: linkOf(row, fields.watchLink),
  }
}

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
}

/** VHall's editor writes the introduction as HTML. */
function plainText(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/p>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim()
}
