import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { emit } from '../../db/emit'
import { webinars } from '../../db/tables/webinars'
import type { ProviderWebinar } from '../../ports/live-provider'
import { followEnd } from '../automatic-sync/after-end-watch'
import { recordSession } from './record-session'

type WebinarRow = typeof webinars.$inferSelect
type Changes = Partial<typeof webinars.$inferInsert>

/**
 * Takes over what the provider says about a webinar: its word on the state counts, never our clock's. Returns whether
 * anything was different. What the provider leaves out stays as it is.
 */
export async function applyProviderState(webinarId: string, seen: ProviderWebinar, at: Date, tx: Tx): Promise<boolean> {
  const [webinar] = await tx.select().from(webinars).where(eq(webinars.id, webinarId)).for('update')
  if (!webinar) return false

  const changes = differing(webinar, { ...facts(webinar, seen), ...moved(webinar, seen), ...stateChanges(webinar, seen, at) })
  const isOther = Object.keys(changes).length > 0
  if (isOther) await tx.update(webinars).set({ ...changes, updatedAt: at }).where(eq(webinars.id, webinarId))

  await recordSession({ ...webinar, ...changes } as WebinarRow, seen, at, tx)
  if (seen.status !== webinar.status) {
    await followEnd({ ...webinar, ...changes } as WebinarRow, at, tx)
    await emit(tx, { type: 'webinar.status_changed', webinarId, payload: { from: webinar.status, to: seen.status }, occurredAt: at })
  }
  return isOther
}

function facts(webinar: WebinarRow, seen: ProviderWebinar): Changes {
  return {
    title: seen.title || webinar.title,
    hasReplay: seen.hasReplay,
    replayId: seen.hasReplay ? (seen.replayId ?? webinar.replayId) : null,
    roomId: seen.roomId ?? webinar.roomId,
    watchBaseUrl: seen.watchBaseUrl ?? webinar.watchBaseUrl,
    // Found again after it was thought to be deleted.
    providerState: webinar.providerState === 'deleted' ? 'ready' : webinar.providerState,
  }
}

/** Providers plan to the minute and know no planned end: a moved start takes our end with it. */
function moved(webinar: WebinarRow, { startsAt }: ProviderWebinar): Changes {
  if (!startsAt || minuteOf(startsAt) === minuteOf(webinar.startsAt)) return {}

  const endsAt = new Date(startsAt.getTime() + webinar.endsAt.getTime() - webinar.startsAt.getTime())
  return { startsAt, endsAt, scheduleSequence: webinar.scheduleSequence + 1 }
}

function stateChanges(webinar: WebinarRow, { status, endedAt }: ProviderWebinar, at: Date): Changes {
  if (status === webinar.status) return {}
  return { status, statusChangedAt: at, endedAt: status === 'ended' ? (endedAt ?? at) : null }
}

function differing(webinar: WebinarRow, wanted: Changes): Changes {
  const entries = Object.entries(wanted).filter(([name, value]) => {
    const present = webinar[name as keyof WebinarRow]
    return value instanceof Date && present instanceof Date ? value.getTime() !== present.getTime() : value !== present
  })
  return Object.fromEntries(entries)
}

const minuteOf = (time: Date) => Math.floor(time.getTime() / 60_000)
