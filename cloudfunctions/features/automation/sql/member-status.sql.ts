import { sql, type SQL } from 'drizzle-orm'

/** Known from a sync: the webinar is over, and attendance was read. */
const isDerived = sql`(v.status = 'ended' and exists (select from watch_stays s where s.webinar_id = v.id and s.is_counted))`
/** An operator has moved them on, and the provider has not confirmed yet. */
const isUnderWay = sql`(m.moved_at is not null and m.registered_at is null)`

const status = sql`case
  when r.id is null then 'invited'
  when r.status = 'cancelled' then case when ${isUnderWay} then 'invited' else 'cancelled' end
  when ${isUnderWay} or r.status = 'pending' then 'invited'
  when r.has_watched then 'attended'
  when ${isDerived} then 'no_show'
  else 'registered' end`

const progress = sql`case
  when r.status = 'pending' then 'pending'
  when not ${isUnderWay} then null
  when e.status = 'refused' or r.provider_state = 'failed' then 'refused'
  when e.status = 'queued' or r.provider_state = 'queued' then 'waiting' end`

/**
 * The status of everybody who was invited to these webinars `v`, or registered for them: one row for each person and
 * webinar, from the present facts. A person who registered on their own and waits for the host's approval is no member
 * yet.
 */
export const existing = (webinars: SQL) => sql`
  select v.id as webinar_id, v.title as webinar_title, v.starts_at, p.contact_id, ${status} as status, ${progress} as progress,
    case when ${isUnderWay} then coalesce(e.reason, case when r.provider_state = 'failed' then coalesce(r.provider_error_code, 'provider_refused') end) end as reason,
    m.contact_id is not null as is_invited, m.invited_at, case when r.status = 'registered' then coalesce(m.registered_at, r.registered_at) end as registered_at
  from (${webinars}) v
  cross join lateral (
    select contact_id from program_members where webinar_id = v.id
    union select contact_id from registrations where webinar_id = v.id and status <> 'pending'
  ) p
  left join program_members m on m.webinar_id = v.id and m.contact_id = p.contact_id
  left join registrations r on r.webinar_id = v.id and r.contact_id = p.contact_id
  left join workflow_entries e on e.workflow_id = m.workflow_id and e.contact_id = p.contact_id`
