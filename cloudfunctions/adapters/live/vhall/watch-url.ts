import type { Viewer, WatchableWebinar } from '../../../ports/live-provider'

/**
 * The address that identifies a viewer: `email` is the person in every returned row, `k` is the value VHall asks us to
 * confirm. The legacy page uses `name` and `rid` for the same values.
 */
export function watchUrl(
  webinar: WatchableWebinar,
  viewer: Viewer,
  what: 'live' | 'replay',
  watchBaseUrl: string,
): string {
  const url = new URL(webinar.watchBaseUrl ?? `${watchBaseUrl}/v3/lives/embedclient/watch/${webinar.externalId}`)
  const isLegacy = url.pathname.includes('/webinar/inituser/')

  url.searchParams.set('email', viewer.key)
  url.searchParams.set(isLegacy ? 'name' : 'nickname', viewer.name)
  url.searchParams.set('k', viewer.pass)
  if (what === 'replay' && webinar.replayId) url.searchParams.set(isLegacy ? 'rid' : 'record_id', webinar.replayId)
  return url.toString()
}
