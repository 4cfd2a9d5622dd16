import { sql } from 'drizzle-orm'

/**
 * The result of entry `e` with its registration `r`: a registration is finished once the provider has it too. Null:
 * skipped, and in no log.
 */
export const outcomeOfEntry = sql`case e.status
  when 'queued' then 'waiting'
  when 'registered' then case r.provider_state when 'queued' then 'waiting' when 'failed' then 'refused' else 'done' end
  when 'already' then 'already'
  when 'refused' then 'refused' end`

/** Our own reason, otherwise the provider's. */
export const reasonOfEntry = sql`coalesce(e.reason, case when r.provider_state = 'failed' then coalesce(r.provider_error_code, 'provider_refused') end)`
