import { ProviderError, type Viewer, type WatchableWebinar } from '../../../ports/live-provider'

/** The personal link from the registration, for its person alone; a replay is the recording's own page. */
export function watchUrl({ replayUrl }: WatchableWebinar, { joinUrl }: Viewer, what: 'live' | 'replay'): string {
  const url = what === 'live' ? joinUrl : replayUrl
  if (!url)
    throw new ProviderError('not_found', what === 'live' ? 'no personal link yet' : 'no recording yet', {
      operation: 'watchUrl',
    })
  return url
}
