import { sql } from 'drizzle-orm'
import { registrations } from './tables/registrations'
import { syncIssues } from './tables/sync-runs'
import { webinars } from './tables/webinars'

/**
 * Numbers of people, counted when asked. A counter on the webinar's row would make every registration of a
 * popular webinar wait for the one before it, and could drift; the index `registrations_audience` answers
 * each of these without touching the table. Use inside a query from `webinars`.
 */
const counted = (condition: ReturnType<typeof sql>) =>
  sql<number>`(select count(*)::int from ${registrations} r where r.webinar_id = ${webinars}.id and ${condition})`

export const registeredCount = counted(sql`r.status = 'registered'`)
export const watchedCount = counted(sql`r.status = 'registered' and r.has_watched`)
export const notWatchedCount = counted(sql`r.status = 'registered' and not r.has_watched`)

/**
 * Open warnings that ask for somebody's hand. Who is left out on purpose, and recordings that nobody wants in the whole
 * account, stand in the log alone.
 */
export const openWarnings = sql<number>`(select count(*)::int from ${syncIssues} i
  where i.webinar_id = ${webinars}.id and i.state = 'open' and i.kind is not null and i.kind <> 'email_excluded'
    and i.detail ->> 'decidedBy' is distinct from 'account_recordings')`
