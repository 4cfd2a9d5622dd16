import { FeedUnavailable, type Feed, type FeedPage, type ProviderRegistrant } from '../../../ports/live-provider'
import { usableRows } from '../usable-rows'
import type { ZoomClient } from './client'
import { isGone } from './failures'
import { feed } from './feed'
import { pagesOf } from './pages'
import { toRegistrant } from './to-registrant'

const STATUSES = ['approved', 'pending', 'denied'] as const

/**
 * Zoom lists one status at a time. Somebody who changed lists meanwhile stands as they were met last. When Zoom has let go
 * of a webinar its list is gone, which does not say that nobody registered.
 */
export function registrantsFeed(client: ZoomClient, webinarId: string): Feed<ProviderRegistrant> {
  return feed('registrants', async function* () {
    try {
      yield* registrants(client, webinarId)
    } catch (error) {
      if (isGone(error)) throw new FeedUnavailable('registrants', error.providerMessage)
      throw error
    }
  })
}

async function* registrants(
  client: ZoomClient,
  webinarId: string,
): AsyncGenerator<FeedPage<ProviderRegistrant>, void, undefined> {
  const seen = new Map<string, string>()
  let before = 0
  for (const status of STATUSES) {
    let total = 0
    for await (const page of pagesOf(client, 'webinarRegistrants', 'registrants', {
      path: { webinarId },
      query: { status },
    })) {
      const read = usableRows(page, (row) => toRegistrant(row, { listed: status, readAt: client.config.clock.now() }))
      const news = read.rows.filter((row) => seen.get(row.sourceKey) !== row.status)
      for (const row of news) seen.set(row.sourceKey, row.status)
      total = page.total ?? 0
      // How many the next status has is known only once it is read.
      yield { ...read, rows: news, total: page.total === undefined ? undefined : before + total }
    }
    before += total
  }
}
