import { sql, type SQL } from 'drizzle-orm'

/** `not_watched` is known only after the end, once attendance was read: until then nobody has missed anything. */
const inGroup = sql`r.status = 'registered' and case w.trigger_audience
  when 'watched' then r.has_watched
  when 'not_watched' then not r.has_watched and exists (select from webinars v where v.id = r.webinar_id and v.status = 'ended') and exists (select from watch_stays s where s.webinar_id = r.webinar_id and s.is_counted)
  else true end`

/** Everybody who meets the condition of a workflow `w` now, as (workflow_id, contact_id). */
export const meetingCondition = (which: SQL) => sql`
  select w.id as workflow_id, r.contact_id from workflows w join registrations r on r.form_id = w.trigger_id and r.status <> 'cancelled'
  where w.trigger_kind = 'form' and ${which}
  union
  select w.id, r.contact_id from workflows w join registrations r on r.webinar_id = w.trigger_id
  where w.trigger_kind = 'group' and ${inGroup} and ${which}
  union
  select w.id, t.contact_id from workflows w join contact_tags t on t.tag_id = w.trigger_id
  where w.trigger_kind = 'tag' and ${which}`

/** For `insert into workflow_entries … select` of those who meet it and have not entered before. */
export const notEntered = (met: SQL) => sql`
  select m.workflow_id, m.contact_id from (${met}) m join contacts c on c.id = m.contact_id and c.deleted_at is null
  where not exists (select from workflow_entries e where e.workflow_id = m.workflow_id and e.contact_id = m.contact_id)`
