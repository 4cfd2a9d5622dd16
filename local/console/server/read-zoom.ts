import type { KnownWebinar } from '../contract'
import type { ZoomAccount, ZoomFault, ZoomSettings, ZoomState, ZoomWebinar } from '../zoom-contract'
import type { ConsoleSources } from './read-state'

/** The state of the Zoom stand-in, with the product's data about each webinar and account. */
export async function readZoom(
  { zoom, facts }: Pick<ConsoleSources, 'zoom' | 'facts'>,
  hub: string,
): Promise<ZoomState> {
  const [{ accounts }, { webinars }, { faults }, limits, settings, known, connected] = await Promise.all([
    zoom.ask<{ accounts: ZoomAccount[] }>('GET', 'accounts'),
    zoom.ask<{ webinars: ZoomWebinar[] }>('GET', 'webinars'),
    zoom.ask<{ faults: ZoomFault[] }>('GET', 'faults'),
    zoom.ask<{ on: boolean }>('GET', 'limits'),
    zoom.ask<ZoomSettings>('GET', 'settings'),
    // Without the database, the stand-in's state is still useful.
    facts.webinars('zoom').catch(() => new Map<string, KnownWebinar>()),
    facts.zoomAccounts().catch(() => new Map<string, string>()),
  ])
  return {
    accounts: accounts.map((account) => ({
      ...account,
      eventsUrl: eventsUrlOf(connected.get(account.accountId), hub),
    })),
    webinars: webinars
      .filter(({ state }) => state !== 'deleted')
      .map((webinar) => ({ ...webinar, webinar: known.get(String(webinar.id)) })),
    faults,
    limits,
    settings,
  }
}

function eventsUrlOf(id: string | undefined, hub: string): string | undefined {
  return id && `${hub}/api/callback/zoom/events/${id}`
}
