import {
  FeedUnavailable,
  type Feed,
  type FeedName,
  type FeedPage,
  type ProviderEvent,
  type WatchableWebinar,
} from '../../../ports/live-provider'
import type { VhallClient } from './client'
import { feed } from './feed'
import { isRow, textOf, type Row } from '../rows'
import { usableRows } from '../usable-rows'
import { pagesOf } from './pages'
import { toChatEvent } from './to-chat-event'
import { toPrizeEvent } from './to-prize-event'
import { toQuestionnaireEvent } from './to-questionnaire-event'
import { toSignInEvent } from './to-sign-in-event'

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

/** Only `info` tells the room, and an activity imported from a list may not have been asked for it yet. */
async function roomOf(client: VhallClient, { roomId, externalId }: WatchableWebinar, name: FeedName): Promise<string> {
  if (roomId) return roomId

  const info = await client.call('getWebinarInfo', { webinar_id: externalId })
  const found = isRow(info) ? textOf(info, client.fields.roomId) : undefined
  if (!found) throw new FeedUnavailable(name, 'the activity has no room')
  return found
}
