import { sql } from 'drizzle-orm'

/**
 * Seconds covered by at least one of a person's stays, over rows with started_at, ended_at and `reached`: time on two
 * devices counts once. The same rule as `mergedSeconds` in shared/domain/attendee-report.
 */
export const reached = sql`max(ended_at) over (
  partition by contact_id order by started_at, ended_at, id rows between unbounded preceding and 1 preceding) as reached`

/** `greatest` ignores nulls: the first stay of a person, and a stay that has no end yet. */
export const mergedSeconds = sql`coalesce(round(sum(
  case when ended_at is not null then greatest(0, extract(epoch from ended_at - greatest(started_at, reached))) end)), 0)::int`

/** A provider may return an end before its beginning; such a stay is stored and counts nothing. */
export const lastLeft = sql`max(ended_at) filter (where ended_at >= started_at)`
