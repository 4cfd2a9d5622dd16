import type { ProviderWebinar } from '../../../ports/live-provider'
import type { ZoomClient } from './client'
import { isRefusedFor, isUnknownUser } from './failures'
import { pagesOf } from './pages'
import { toWebinar } from './to-webinar'

/**
 * The webinars that Zoom still lists for each host: past ones leave the list after a while, and meetings are never in
 * it. A deleted user, or one without a webinar licence, has none.
 */
export async function* listWebinars(
  client: ZoomClient,
  hostIds: string[],
): AsyncGenerator<ProviderWebinar[], void, undefined> {
  for (const userId of hostIds) {
    try {
      for await (const { rows } of pagesOf(client, 'webinars', 'webinars', { path: { userId } })) {
        yield rows.map((row) => toWebinar(row, client.config.clock.now()))
      }
    } catch (error) {
      if (!isUnknownUser(error) && !isRefusedFor(error, 'no_licence')) throw error
    }
  }
}
