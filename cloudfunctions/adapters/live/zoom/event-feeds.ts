import type { Feed, FeedPage, ProviderEvent, ProviderSession, WatchableWebinar } from '../../../ports/live-provider'
import { isRow, type Row } from '../rows'
import type { ZoomClient } from './client'
import { isGone } from './failures'
import { feed } from './feed'
import { sessionsOf } from './sessions'
import { toPollEvents } from './to-poll-events'
import { toQuestionEvents } from './to-question-events'

type Reading = {
  operation: 'reportWebinarPolls' | 'reportWebinarQA'
  toEvents: (person: Row, session: ProviderSession) => ProviderEvent[]
}

/** Of each session one report of answers and one of questions, whole. Chat is not told. */
export function eventFeeds(client: ZoomClient, webinar: WatchableWebinar): Feed<ProviderEvent>[] {
  return [
    feed('poll', () => reports(client, webinar, { operation: 'reportWebinarPolls', toEvents: toPollEvents })),
    feed('question', () => reports(client, webinar, { operation: 'reportWebinarQA', toEvents: toQuestionEvents })),
  ]
}

async function* reports(
  client: ZoomClient,
  webinar: WatchableWebinar,
  { operation, toEvents }: Reading,
): AsyncGenerator<FeedPage<ProviderEvent>, void, undefined> {
  for (const session of await sessionsOf(client, webinar)) {
    const people = await peopleIn(client, operation, session)
    yield { rows: people.flatMap((person) => toEvents(person, session)) }
  }
}

/** Where nothing was asked there is no report. */
async function peopleIn(
  client: ZoomClient,
  operation: Reading['operation'],
  { externalSessionId }: ProviderSession,
): Promise<Row[]> {
  try {
    const { questions } = await client.call(operation, { path: { webinarId: externalSessionId }, patient: true })
    return Array.isArray(questions) ? questions.filter(isRow) : []
  } catch (error) {
    if (isGone(error)) return []
    throw error
  }
}
