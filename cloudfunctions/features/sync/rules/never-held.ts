const DAY_MS = 24 * 60 * 60 * 1000

type Planned = { startsAt: Date; endsAt: Date }

/** A day after its planned end: a webinar not started by then counts as not held. */
export function neverHeldFrom({ startsAt, endsAt }: Planned): Date {
  return new Date(Math.max(startsAt.getTime(), endsAt.getTime()) + DAY_MS)
}
