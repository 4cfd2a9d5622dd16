import { ProviderError, type ProviderWebinar, type WebinarDraft } from '../../../ports/live-provider'
import { textOf } from '../rows'
import type { ZoomClient } from './client'
import { isGone } from './failures'
import { listWebinars } from './list-webinars'
import { momentOf } from './moment-of'
import { toWebinar } from './to-webinar'

type Changes = Partial<Omit<WebinarDraft, 'mode'>>

/** Registration on and automatic, so that attendees are known by the e-mail they registered with. */
const SETTINGS = { approval_type: 0, registration_type: 1, email_in_attendee_report: true }
const SINGLE = 5
const TIMEZONE = 'Asia/Shanghai'

/** Zoom has no covers: ours is shown on our own pages alone. */
export async function createWebinar(client: ZoomClient, draft: WebinarDraft): Promise<ProviderWebinar> {
  if (!draft.hostId) throw new ProviderError('refused', 'a webinar needs a host', { operation: 'webinarCreate' })

  const made = await client.call('webinarCreate', {
    path: { userId: draft.hostId },
    counted: { what: 'change', of: draft.hostId },
    body: { ...changedFields(draft, draft.startsAt), type: SINGLE, settings: SETTINGS },
  })
  if (!textOf(made, ['id']))
    throw new ProviderError('timeout', 'created, but without an id', { operation: 'webinarCreate' })
  return toWebinar(made, client.config.clock.now())
}

/** Zoom stores whole seconds. */
export async function findWebinar(
  client: ZoomClient,
  { title, startsAt, hostId }: { title: string; startsAt: Date; hostId?: string },
): Promise<ProviderWebinar | undefined> {
  if (!hostId) return undefined

  const wanted = Math.floor(startsAt.getTime() / 1000)
  let newest: ProviderWebinar | undefined
  for await (const page of listWebinars(client, [hostId])) {
    for (const webinar of page) {
      const isIt =
        webinar.title === title.trim() && webinar.startsAt && Math.floor(webinar.startsAt.getTime() / 1000) === wanted
      if (isIt && Number(webinar.externalId) > Number(newest?.externalId ?? 0)) newest = webinar
    }
  }
  return newest
}

/** The host is requested first: Zoom limits changes per host and day. */
export async function updateWebinar(client: ZoomClient, externalId: string, changes: Changes): Promise<void> {
  const { title, intro, startsAt, endsAt } = changes
  if ([title, intro, startsAt, endsAt].every((value) => value === undefined)) return

  const path = { webinarId: externalId }
  const present = await client.call('webinar', { path })
  const body = changedFields(changes, startsAt ?? momentOf(present, 'start_time'))
  await client.call('webinarUpdate', {
    path,
    body,
    counted: { what: 'change', of: textOf(present, ['host_id']) ?? externalId },
  })
}

export async function deleteWebinar(client: ZoomClient, externalId: string): Promise<void> {
  try {
    await client.call('webinarDelete', { path: { webinarId: externalId } })
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

/** Zoom stores a length, not an end; the length for a changed end is computed from the stored start. */
function changedFields({ title, intro, startsAt, endsAt }: Changes, start: Date | undefined) {
  return {
    topic: title?.trim(),
    agenda: intro,
    start_time: startsAt && `${startsAt.toISOString().slice(0, 19)}Z`,
    timezone: startsAt && TIMEZONE,
    duration: start && endsAt && Math.max(1, Math.ceil((endsAt.getTime() - start.getTime()) / 60_000)),
  }
}
