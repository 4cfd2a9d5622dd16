import { sql } from 'drizzle-orm'

/** What became of entry `e` with its registration `r`: registered with us, it is done once the provider has them too. Null: skipped, and in no log. */
export const outcomeOfEntry = sql`case e.status
  when 'queued' then 'waiting'
  when 'registered' then case r.provider_state when 'queued' then 'waiting' when 'failed' then 'refused' else 'done' end
  when 'already' then 'already'
  when 'refused' then 'refused' end`

/** Our own reason, else why the provider would not have them. */
export const reasonOfEntry = sql`coalesce(e.reason, case when r.provider_state = 'failed' then coalesce(r.provider_error_code, 'provider_refused') end)`
