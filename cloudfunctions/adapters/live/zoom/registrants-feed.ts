import { FeedUnavailable, type Feed, type FeedPage, type ProviderRegistrant } from '../../../ports/live-provider'
import { linkOf, textOf, type Row } from '../rows'
import { usableRows, Unusable } from '../usable-rows'
import type { ZoomClient } from './client'
import { isGone } from './failures'
import { feed } from './feed'
import { momentOf } from './moment-of'
import { pagesOf } from './pages'
import { personOf } from './person-of'

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

/** Whoever cancelled is in no list any more; whoever was turned away by the host is. */
const STATUS: Record<string, ProviderRegistrant['status']> = {
  approved: 'registered',
  pending: 'pending',
  denied: 'cancelled',
}

type Listed = { /** Whose list it stands in. */ listed: string; readAt: Date }

/** Who has no readable time of registering did so by now; who has a status of its own stands as the list says. */
function toRegistrant(row: Row, { listed, readAt }: Listed): ProviderRegistrant | Unusable {
  const registrantId = textOf(row, ['id'])
  if (!registrantId) return new Unusable('no_id', textOf(row, ['status']) ?? listed)

  return {
    ...personOf(row),
    phone: textOf(row, ['phone']),
    registrantId,
    sourceKey: registrantId,
    registeredAt: momentOf(row, 'create_time') ?? readAt,
    status: STATUS[textOf(row, ['status'])?.toLowerCase() ?? listed] ?? STATUS[listed] ?? 'registered',
    joinUrl: linkOf(row, ['join_url']),
  }
}
