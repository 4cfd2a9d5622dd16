import type { ProviderStay, WatchableWebinar } from '../../../ports/live-provider'
import { isRow, textOf, type Row } from '../rows'
import type { ZoomClient } from './client'
import { isGone } from './failures'

export type RoleReader = (row: Row) => ProviderStay['role']

/** Host and panelists stand in the same list as the audience, without a mark. */
export async function roleReader(
  client: ZoomClient,
  { externalId, hostId, hostEmail, alternativeHosts }: WatchableWebinar,
): Promise<RoleReader> {
  const hosts = new Set([hostId, hostEmail?.toLowerCase()].filter(Boolean))
  const standIns = new Set(alternativeHosts?.map((address) => address.toLowerCase()))
  const panelists = await panelistsOf(client, externalId)

  return (row) => {
    // Whoever came by a registrant's own link came to watch, whatever address they are signed in with.
    if (textOf(row, ['registrant_id'])) return 'attendee'

    const email = textOf(row, ['user_email'])?.toLowerCase() ?? ''
    const names = [textOf(row, ['participant_user_id']), textOf(row, ['id']), email].filter(Boolean)
    if (names.some((name) => hosts.has(name))) return 'host'
    if (names.some((name) => panelists.has(name ?? ''))) return 'panelist'
    return standIns.has(email) ? 'host' : 'attendee'
  }
}

/** A webinar has a few dozen at most; Zoom gives them all at once. */
async function panelistsOf(client: ZoomClient, webinarId: string): Promise<Set<string>> {
  try {
    const { panelists } = await client.call('webinarPanelists', { path: { webinarId }, patient: true })
    const rows = Array.isArray(panelists) ? panelists.filter(isRow) : []
    return new Set(
      rows.flatMap((row) => [textOf(row, ['email'])?.toLowerCase() ?? [], textOf(row, ['id']) ?? []].flat()),
    )
  } catch (error) {
    // Zoom has let go of a webinar's settings, its reports stay.
    if (isGone(error)) return new Set()
    throw error
  }
}
