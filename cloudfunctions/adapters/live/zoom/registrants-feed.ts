import type { Feed, ProviderRegistrant } from '../../../ports/live-provider'
import type { ZoomClient } from './client'
import { feed, mapped } from './feed'
import { pagesOf } from './pages'
import { toRegistrant } from './to-registrant'

const STATUSES = ['approved', 'pending', 'denied'] as const

/** Zoom lists one status at a time. */
export function registrantsFeed(client: ZoomClient, webinarId: string): Feed<ProviderRegistrant> {
  return feed('registrants', async function* () {
    for (const status of STATUSES) {
      for await (const page of pagesOf(client, 'webinarRegistrants', 'registrants', { path: { webinarId }, query: { status } })) {
        yield mapped(page, (row) => toRegistrant(row, status))
      }
    }
  })
}
