import {
  FeedUnavailable,
  type Feed,
  type FeedName,
  type FeedPage,
  type ProviderEvent,
  type WatchableWebinar,
} from '../../../ports/live-provider'
import { isRow, textOf, type Row } from '../rows'
import { usableRows, Unusable } from '../usable-rows'
import { fromBeijingTime, toBeijingSecond } from './beijing-time'
import type { VhallClient } from './client'
import { feed } from './feed'
import type { FieldNames } from './operations'
import { pagesOf } from './pages'
import { personKey, personOf } from './person'

type Pages = AsyncGenerator<FeedPage<ProviderEvent>, void, undefined>

export function eventFeeds(client: VhallClient, webinar: WatchableWebinar): Feed<ProviderEvent>[] {
  return [
    feed('chat', () => chat(client, webinar)),
    feed('sign_in', () => signIns(client, webinar)),
    feed('questionnaire', () => questionnaires(client, webinar)),
    feed('prize', () => prizes(client, webinar)),
  ]
}

async function* chat(client: VhallClient, webinar: WatchableWebinar): Pages {
  const roomId = await roomOf(client, webinar, 'chat')
  for await (const page of pagesOf(client, 'listChat', { room_id: roomId })) {
    yield usableRows(page, (row) => toChatEvent(row, roomId, client.fields))
  }
}

async function* signIns(client: VhallClient, webinar: WatchableWebinar): Pages {
  const roomId = await roomOf(client, webinar, 'sign_in')
  for await (const round of rowsOf(pagesOf(client, 'listSignRounds', { room_id: roomId }))) {
    const people = pagesOf(client, 'listSignUsers', { room_id: roomId, sign_id: textOf(round, ['id', 'sign_id']) })
    for await (const page of people)
      yield { ...usableRows(page, (row) => toSignInEvent(row, round, client.fields)), total: undefined }
  }
}

async function* questionnaires(client: VhallClient, webinar: WatchableWebinar): Pages {
  const where = { webinar_id: webinar.externalId }
  for await (const survey of rowsOf(
    pagesOf(client, 'listSurveys', { ...where, room_id: await roomOf(client, webinar, 'questionnaire') }),
  )) {
    const sheets = pagesOf(client, 'listSurveyAnswers', { ...where, survey_id: textOf(survey, ['survey_id', 'id']) })
    for await (const page of sheets)
      yield { ...usableRows(page, (row) => toQuestionnaireEvent(row, survey, client.fields)), total: undefined }
  }
}

async function* prizes(client: VhallClient, webinar: WatchableWebinar): Pages {
  const where = { webinar_id: webinar.externalId }
  for await (const draw of rowsOf(pagesOf(client, 'listLotteries', where))) {
    const winners = pagesOf(client, 'listLotteryWinners', { ...where, lottery_id: textOf(draw, ['id', 'lottery_id']) })
    for await (const page of winners)
      yield { ...usableRows(page, (row) => toPrizeEvent(row, draw, client.fields)), total: undefined }
  }
}

async function* rowsOf(pages: AsyncIterable<FeedPage<Row>>) {
  for await (const page of pages) yield* page.rows
}

/** Only `info` contains the room, and an activity imported from a list may not have been requested yet. */
async function roomOf(client: VhallClient, { roomId, externalId }: WatchableWebinar, name: FeedName): Promise<string> {
  if (roomId) return roomId

  const info = await client.call('getWebinarInfo', { webinar_id: externalId })
  const found = isRow(info) ? textOf(info, client.fields.roomId) : undefined
  if (!found) throw new FeedUnavailable(name, 'the activity has no room')
  return found
}

/** 1 host, 2 viewer, 3 assistant, 4 guest. */
const ROLES: Record<string, string> = { '1': 'host', '2': 'attendee', '3': 'assistant', '4': 'panelist' }

/** A message is identified by `msg_id`; without one, by room, sender, time and text together. */
function toChatEvent(row: Row, roomId: string, fields: FieldNames): ProviderEvent | Unusable {
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

/** One winner of one draw; the prize's name is in the row of the winner or of the draw. */
function toPrizeEvent(row: Row, draw: Row, fields: FieldNames): ProviderEvent | Unusable {
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

/** One person's sheet of one questionnaire; `value` is text or the list of chosen options. */
function toQuestionnaireEvent(row: Row, survey: Row, fields: FieldNames): ProviderEvent | Unusable {
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

/** One person in one sign-in round; a second press of the same person is the same row. */
function toSignInEvent(row: Row, round: Row, fields: FieldNames): ProviderEvent | Unusable {
  const written = textOf(row, fields.occurredAt)
  const occurredAt = fromBeijingTime(written) ?? fromBeijingTime(textOf(round, fields.occurredAt))
  if (!occurredAt) return new Unusable('no_time', written)

  const signId = textOf(row, ['sign_id']) ?? textOf(round, ['id']) ?? ''
  return {
    ...personOf(row, fields),
    sourceKey: `${signId}|${personKey(row, fields)}`,
    kind: 'sign_in',
    occurredAt,
    detail: { round: signId },
  }
}
