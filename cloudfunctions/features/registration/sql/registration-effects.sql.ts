import { consentChanges } from '../../contacts/sql/consent-changes.sql'
import { RUN_KEY } from '../../contacts/workflow-jobs'
import { AT_PROVIDER_ATTEMPTS, AT_PROVIDER_KEY } from '../queue-at-provider'

/** For the `returning` of the statement that saves registrations `r`. */
export const SAVED_COLUMNS =
  'r.id, r.webinar_id, r.contact_id, r.status, r.registered_at, r.source, r.form_id, r.provider_state'

/** For an upsert into registrations `r`: false where the person was registered before the statement. */
export const BECOMES_REGISTERED = `case when xmax = 0 then true
  else (select before.status <> 'registered' from registrations before where before.id = r.id) end`

/**
 * What follows from a registration, whichever source it has: timeline entry, domain event, consent, workflow entries
 * and jobs.
 *
 * In: saved_registrations (SAVED_COLUMNS, becomes_registered, saved_at), one row for each written registration;
 * `agreements`, where the person was asked: a relation (webinar_id, contact_id, version, registration, marketing, at, via).
 * Out: timeline_rows, one row for each new entry. The final select must read JOBS_WRITTEN: PostgreSQL skips what nobody
 * reads.
 *
 * A pending person has no effect before the approval; one who is first seen as cancelled has a timeline entry only. The
 * event's time is when the person registered; its id tells when we learned of it.
 */
export const registrationEffects = ({ agreements }: { agreements?: string } = {}) => `
  timeline_rows as (
    insert into timeline_events (contact_id, webinar_id, type, occurred_at, detail, dedupe_key)
    select contact_id, webinar_id, 'registered', registered_at, jsonb_build_object('source', source),
           'registered:' || id || ':' || extract(epoch from registered_at)
    from saved_registrations where status <> 'pending'
    on conflict (dedupe_key) do nothing
    returning 1
  ), new_registrations as (
    select * from saved_registrations where status = 'registered' and becomes_registered
  ), emitted_events as (
    insert into domain_events (type, webinar_id, contact_id, payload, occurred_at)
    select 'registration.created', webinar_id, contact_id, jsonb_build_object('registrationId', id, 'source', source), registered_at
    from new_registrations
  ), ${agreements ? consentRows(agreements) : ''}
  entered_workflows as (
    insert into workflow_entries (workflow_id, contact_id, entered_at)
    select w.id, s.contact_id, s.saved_at from new_registrations s join workflows w on w.is_on
      and (w.trigger_kind = 'form' and w.trigger_id = s.form_id
           or w.trigger_kind = 'group' and w.trigger_id = s.webinar_id and w.trigger_audience = 'registered')
    on conflict do nothing
    returning workflow_id
  ), workflow_jobs as (
    select enqueue_job('run-workflow', json_build_object('workflowId', workflow_id), '${RUN_KEY}' || workflow_id)
    from (select distinct workflow_id from entered_workflows) one
  ), provider_jobs as (
    select enqueue_job('register-at-provider', json_build_object('registrationId', id), '${AT_PROVIDER_KEY}' || id, attempts := ${AT_PROVIDER_ATTEMPTS})
    from new_registrations where provider_state = 'queued'
  )`

export const JOBS_WRITTEN = '(select count(*) from workflow_jobs) + (select count(*) from provider_jobs)'

const consentRows = (agreements: string) => `consent_rows as (
    insert into consents (contact_id, purpose, text_version, is_given, occurred_at, via, webinar_id)
    select agreement.contact_id, wanted.purpose, agreement.version, wanted.is_given, agreement.at, agreement.via, agreement.webinar_id
    from (select i.* from ${agreements} i join saved_registrations s using (webinar_id, contact_id) where i.version is not null) agreement
    ${consentChanges}
  ),`

/**
 * What follows from a cancellation: timeline entry and domain event.
 *
 * In: cancelled_registrations (id, webinar_id, contact_id, cancelled_at, cancelled_by: visitor or provider).
 */
export const cancellationEffects = `
  cancelled_timeline_rows as (
    insert into timeline_events (contact_id, webinar_id, type, occurred_at, detail, dedupe_key)
    select contact_id, webinar_id, 'registration_cancelled', cancelled_at,
           case cancelled_by when 'provider' then '{"source": "provider"}'::jsonb else '{}'::jsonb end,
           'cancelled:' || id || ':' || extract(epoch from cancelled_at)
    from cancelled_registrations
    on conflict (dedupe_key) do nothing
  ), cancelled_events as (
    insert into domain_events (type, webinar_id, contact_id, payload, occurred_at)
    select 'registration.cancelled', webinar_id, contact_id,
           jsonb_build_object('registrationId', id, 'cancelledBy', cancelled_by), cancelled_at
    from cancelled_registrations
  )`
