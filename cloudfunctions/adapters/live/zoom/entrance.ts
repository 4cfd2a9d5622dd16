import type { ClosedEntrance } from '../../../ports/live-provider'
import type { ZoomClient } from './client'
import { getWebinar } from './get-webinar'

/** Zoom's registration page stays open as long as registration is on, and without registration nobody would be known. */
export async function closeOwnEntrance(client: ZoomClient, externalId: string): Promise<ClosedEntrance> {
  const webinar = await getWebinar(client, externalId)
  return { formStillOpen: webinar?.registration !== 'off' }
}
