import type { Viewer, WatchableWebinar } from '../../../ports/live-provider'

/**
 * The address that carries a viewer in: `email` is who they are in every row that comes back, `k` what VHall asks us to
 * confirm. The legacy page calls the same things `name` and `rid`.
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
