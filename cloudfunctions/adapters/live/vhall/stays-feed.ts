import type { Feed, FeedPage, ProviderStay, WatchableWebinar } from '../../../ports/live-provider'
import { usableRows } from '../usable-rows'
import type { VhallClient } from './client'
import { isNotAvailable } from './failures'
import { feed } from './feed'
import { pagesOf } from './pages'
import { toRoughStay, toStay } from './to-stay'

/** VHall's number for what was watched, the same in both reports. */
const WHAT = [
  { type: 1, kind: 'live' },
  { type: 2, kind: 'replay' },
] as const

export function staysFeed(client: VhallClient, { externalId }: WatchableWebinar): Feed<ProviderStay> {
  return feed('stays', async function* () {
    let before = 0
    for (const what of WHAT) {
      let total = 0
      for await (const page of staysOf(client, externalId, what)) {
        total = page.total ?? 0
        // How many replay stays there are is known only once the live ones are read.
        yield { ...page, total: page.total === undefined ? undefined : before + page.total }
      }
      before += total
    }
  })
}

type Pages = AsyncGenerator<FeedPage<ProviderStay>, void, undefined>

async function* staysOf(client: VhallClient, webinarId: string, { type, kind }: (typeof WHAT)[number]): Pages {
  const { fields } = client
  try {
    for await (const page of pagesOf(client, 'listWatchTrack', { webinar_id: webinarId, type })) {
      yield usableRows(page, (row) => toStay(row, kind, fields))
    }
    return
  } catch (error) {
    if (!isNotAvailable(error)) throw error
  }

  // merge_type 2: one row per stay, not one per person.
  const parameters = { webinar_id: webinarId, service_names: type, switch_id: 0, merge_type: 2 }
  for await (const page of pagesOf(client, 'listUserWatchDetail', parameters)) {
    yield usableRows(page, (row) => toRoughStay(row, kind, fields))
  }
}
