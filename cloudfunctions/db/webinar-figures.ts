import { sql } from 'drizzle-orm'
import { registrations } from './tables/registrations'
import { syncIssues } from './tables/sync-runs'
import { webinars } from './tables/webinars'

/**
 * Numbers of people, counted on request. A counter on the webinar's row would make every registration of a popular
 * webinar wait for the one before it, and could drift; the index `registrations_audience` answers each of these without
 * reading the table. Use inside a query from `webinars`.
 */
const counted = (condition: ReturnType<typeof sql>) =>
  sql<number>`(select count(*)::int from ${registrations} r where r.webinar_id = ${webinars}.id and ${condition})`

export const registeredCount = counted(sql`r.status = 'registered'`)
export const watchedCount = counted(sql`r.status = 'registered' and r.has_watched`)
export const notWatchedCount = counted(sql`r.status = 'registered' and not r.has_watched`)

/**
 * Open warnings that need an action. Deliberate exclusions, and recordings that are off for the whole account, are only
 * in the log.
 */
export const openWarnings = sql<number>`(select count(*)::int from ${syncIssues} i
  where i.webinar_id = ${webinars}.id and i.state = 'open' and i.kind is not null and i.kind <> 'email_excluded'
    and i.detail ->> 'decidedBy' is distinct from 'account_recordings')`
