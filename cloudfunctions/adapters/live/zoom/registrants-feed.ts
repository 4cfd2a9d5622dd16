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
 * Zoom lists one status at a time. A person who changed status between lists has the status read last. When Zoom has
 * deleted a webinar its list is gone, which does not mean that nobody registered.
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
      // The next status's total is known only once it is read.
      yield { ...read, rows: news, total: page.total === undefined ? undefined : before + total }
    }
    before += total
  }
}

/** A person who cancelled is in no list any more; one denied by the host is. */
const STATUS: Record<string, ProviderRegistrant['status']> = {
  approved: 'registered',
  pending: 'pending',
  denied: 'cancelled',
}

type Listed = { /** The status of the list that contains it. */ listed: string; readAt: Date }

/**
 * Without a readable registration time the time of reading is used; without a status of its own the row has the list's
 * status.
 */
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
