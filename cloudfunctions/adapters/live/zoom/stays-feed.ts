import type { Feed, FeedPage, ProviderSession, ProviderStay, WatchableWebinar } from '../../../ports/live-provider'
import type { Row } from '../rows'
import { usableRows } from '../usable-rows'
import type { ZoomClient } from './client'
import { isGone, isUnavailable, isWithoutScope } from './failures'
import { feed } from './feed'
import { pagesOf } from './pages'
import { roleReader } from './roles'
import { sessionsOf } from './sessions'
import { toStay } from './to-stay'

/** One row per join, of each time the webinar was held. Who only waited to be let in is not among them. */
export function staysFeed(client: ZoomClient, webinar: WatchableWebinar): Feed<ProviderStay> {
  return feed('stays', async function* () {
    const sessions = await sessionsOf(client, webinar)
    if (sessions.length === 0) return

    const roleOf = await roleReader(client, webinar)
    let before = 0
    for (const session of sessions) {
      let total = 0
      for await (const page of participantsOf(client, session)) {
        total = page.total ?? 0
        const read = usableRows(page, (row) => toStay(row, session, roleOf))
        yield { ...read, total: page.total === undefined ? undefined : before + total }
      }
      before += total
    }
  })
}

/**
 * The report; where it is closed to the app, too old or not written yet, the list of the past webinar, which has the
 * same rows. A session of which neither tells anything is no empty session: that is said.
 */
async function* participantsOf(
  client: ZoomClient,
  { externalSessionId }: ProviderSession,
): AsyncGenerator<FeedPage<Row>, void, undefined> {
  const request = { path: { webinarId: externalSessionId }, query: { include_fields: 'registrant_id' } }
  try {
    yield* pagesOf(client, 'reportWebinarParticipants', 'participants', request)
    return
  } catch (error) {
    if (!isGone(error) && !isUnavailable(error) && !isWithoutScope(error)) throw error
  }
  yield* pagesOf(client, 'listWebinarParticipants', 'participants', request)
}
