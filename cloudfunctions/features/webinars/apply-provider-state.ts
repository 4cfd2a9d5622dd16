import { and, eq, inArray } from 'drizzle-orm'
import { capabilitiesOf } from '../../../shared/contracts/live-providers'
import { heldStatus } from './rules/held-status'
import type { Tx } from '../../db/database'
import { emit } from '../../db/emit'
import { registrations } from '../../db/tables/registrations'
import { webinars } from '../../db/tables/webinars'
import type { ProviderWebinar } from '../../ports/live-provider'
import { followEnd } from './after-end-watch'
import { hostFacts } from './host-facts'
import { whatWasHeld } from './provider-sessions'
import { recordSession } from './record-session'

type WebinarRow = typeof webinars.$inferSelect
type Changes = Partial<typeof webinars.$inferInsert>

/**
 * Applies the provider's data to a webinar: the state comes from the provider, never from our clock. Returns whether
 * anything was different. Missing fields stay as they are.
 */
export async function applyProviderState(
  webinarId: string,
  reported: ProviderWebinar,
  at: Date,
  tx: Tx,
): Promise<boolean> {
  const [webinar] = await tx.select().from(webinars).where(eq(webinars.id, webinarId)).for('update')
  if (!webinar) return false

  const seen = { ...reported, ...(await heldState(webinar, reported, tx)) }
  const move = moved(webinar, seen)
  const doubt = move.startsAt ? await attendanceDoubt(webinar, at, tx) : {}
  const changes = differing(webinar, {
    ...facts(webinar, seen),
    ...(await hostFacts(webinar, seen, tx)),
    ...move,
    ...doubt,
    ...stateChanges(webinar, seen, at),
  })
  const isOther = Object.keys(changes).length > 0
  if (isOther)
    await tx
      .update(webinars)
      .set({ ...changes, updatedAt: at })
      .where(eq(webinars.id, webinarId))

  await recordSession({ ...webinar, ...changes } as WebinarRow, seen, at, tx)
  if (seen.status !== webinar.status) {
    await followEnd({ ...webinar, ...changes } as WebinarRow, at, tx)
    await emit(tx, {
      type: 'webinar.status_changed',
      webinarId,
      payload: { from: webinar.status, to: seen.status },
      occurredAt: at,
    })
  }
  return isOther
}

function facts(webinar: WebinarRow, seen: ProviderWebinar): Changes {
  return {
    title: seen.title || webinar.title,
    // Where sessions are kept apart, so are recordings, and these show whether there is a replay.
    ...(!capabilitiesOf(webinar.provider).reportsSessions && {
      hasReplay: seen.hasReplay,
      replayId: seen.hasReplay ? (seen.replayId ?? webinar.replayId) : null,
    }),
    roomId: seen.roomId ?? webinar.roomId,
    watchBaseUrl: seen.watchBaseUrl ?? webinar.watchBaseUrl,
    // Found again after it was marked as deleted.
    providerState: webinar.providerState === 'deleted' ? 'ready' : webinar.providerState,
  }
}

/** Providers plan to the minute. Where they have no planned end, our end moves with the start. */
function moved(webinar: WebinarRow, { startsAt, endsAt }: ProviderWebinar): Changes {
  const isStartMoved = startsAt !== undefined && minuteOf(startsAt) !== minuteOf(webinar.startsAt)
  const isEndMoved = endsAt !== undefined && minuteOf(endsAt) !== minuteOf(webinar.endsAt)
  if (!isStartMoved && !isEndMoved) return {}

  const start = isStartMoved ? startsAt : webinar.startsAt
  const sameLength = new Date(start.getTime() + webinar.endsAt.getTime() - webinar.startsAt.getTime())
  return {
    ...(isStartMoved && { startsAt }),
    endsAt: endsAt ?? sameLength,
    scheduleSequence: webinar.scheduleSequence + 1,
  }
}

/**
 * Where the provider reports no state, it follows from the sessions. Afterwards the provider returns only the real
 * start, which is not a change of plan.
 */
async function heldState(
  { id, provider, providerAccountId, status: known, startsAt: knownStart }: WebinarRow,
  { status: planned, startsAt, endedAt }: ProviderWebinar,
  tx: Tx,
): Promise<Partial<ProviderWebinar>> {
  if (!capabilitiesOf(provider).reportsSessions) return {}
  const held = await whatWasHeld({ webinarId: id, providerAccountId, startsAt: startsAt ?? knownStart }, tx)
  const status = heldStatus({ planned, endedAt, isLive: known === 'live', ...held })
  return {
    status,
    endedAt: endedAt ?? (status === 'ended' ? held.lastEndedAt : undefined),
    startsAt: planned === 'ended' && endedAt ? undefined : startsAt,
  }
}

/**
 * Where a registration is for one start, registrations from before the change cannot be matched any more.
 */
export async function attendanceDoubt(
  { id, provider, attendanceUnreliableSince }: WebinarRow,
  at: Date,
  tx: Tx,
): Promise<Pick<Changes, 'attendanceUnreliableSince'>> {
  if (!capabilitiesOf(provider).registrationIsForOneStart || attendanceUnreliableSince) return {}
  const [registered] = await tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(eq(registrations.webinarId, id), inArray(registrations.status, ['registered', 'pending'])))
    .limit(1)
  return registered ? { attendanceUnreliableSince: at } : {}
}

function stateChanges(webinar: WebinarRow, { status, endedAt }: ProviderWebinar, at: Date): Changes {
  if (status === webinar.status) return {}
  return {
    status,
    statusChangedAt: at,
    endedAt: status === 'ended' ? (endedAt ?? at) : null,
    ...(status === 'live' && { notHeldAt: null }),
  }
}

function differing(webinar: WebinarRow, wanted: Changes): Changes {
  const entries = Object.entries(wanted).filter(([name, value]) => {
    const present = webinar[name as keyof WebinarRow]
    return value instanceof Date && present instanceof Date ? value.getTime() !== present.getTime() : value !== present
  })
  return Object.fromEntries(entries)
}

const minuteOf = (time: Date) => Math.floor(time.getTime() / 60_000)
