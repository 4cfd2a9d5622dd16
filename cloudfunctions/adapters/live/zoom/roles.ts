import type { ProviderStay, WatchableWebinar } from '../../../ports/live-provider'
import { textOf, type Row } from '../rows'
import type { ZoomClient } from './client'
import { isGone } from './failures'
import { pagesOf } from './pages'

export type RoleReader = (row: Row) => ProviderStay['role']

/** Host and panelists stand in the same list as the audience, without a mark. */
export async function roleReader(client: ZoomClient, { externalId, hostId, hostEmail, alternativeHosts }: WatchableWebinar): Promise<RoleReader> {
  const hosts = new Set([hostId, hostEmail?.toLowerCase()].filter(Boolean))
  const standIns = new Set(alternativeHosts?.map((address) => address.toLowerCase()))
  const panelists = await panelistsOf(client, externalId)

  return (row) => {
    const email = textOf(row, ['user_email'])?.toLowerCase() ?? ''
    const names = [textOf(row, ['participant_user_id']), textOf(row, ['id']), email].filter(Boolean)
    if (names.some((name) => hosts.has(name))) return 'host'
    if (names.some((name) => panelists.has(name ?? ''))) return 'panelist'
    // Who may start it and yet registered came to watch.
    if (standIns.has(email) && !textOf(row, ['registrant_id'])) return 'host'
    return 'attendee'
  }
}

async function panelistsOf(client: ZoomClient, webinarId: string): Promise<Set<string>> {
  const known = new Set<string>()
  try {
    for await (const { rows } of pagesOf(client, 'webinarPanelists', 'panelists', { path: { webinarId } })) {
      for (const row of rows) for (const name of [textOf(row, ['email'])?.toLowerCase(), textOf(row, ['id'])]) if (name) known.add(name)
    }
  } catch (error) {
    // Zoom has let go of a webinar's settings, its reports stay.
    if (!isGone(error)) throw error
  }
  return known
}
