import { sql, type SQL } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { registrations } from '../../db/tables/registrations'
import { capabilitiesOf, PROVIDER_IDS } from '../../../shared/contracts/live-providers'
import { PEOPLE_AT_ONCE } from '../../ports/live-provider'

/** Covers hours of failures at the provider; waiting for a used-up budget does not count. */
export const AT_PROVIDER_ATTEMPTS = 8
/** Prefix of the registration's id: a burst of changes to one registration is one job. */
export const AT_PROVIDER_KEY = 'register-at-provider:'

/** Prefix of the webinar's id: one job registers all its new people. */
export const BACK_FILL_KEY = 'back-fill-at-provider:'

export const KEEPING_LISTS = PROVIDER_IDS.filter((provider) => capabilitiesOf(provider).registersPeople)

/**
 * For a registration `r` and its webinar `w`. A cancelled one that was never sent to the provider needs no cancellation
 * there.
 */
export const canBeQueued = sql`
  w.provider in ${KEEPING_LISTS} and w.external_id is not null and w.provider_account_id is not null
  and w.provider_state = 'ready' and w.deleted_at is null and w.status <> 'ended'
  and not (r.status = 'cancelled' and r.provider_state = 'not_needed' and r.provider_status is null)`

/**
 * The only way to register, or cancel, at a provider that keeps its own list of people: call it in the transaction that
 * changed the registrations. Registrations whose provider accepts ours, or whose webinar is over or not at a provider,
 * are skipped, so callers need not check. When there are more new people than one call takes, one job registers all of
 * them; otherwise each has a job of their own. Returns how many wait now, oldest registration first.
 */
export async function queueAtProvider(registrationIds: Id[], tx: Tx): Promise<number> {
  if (registrationIds.length === 0) return 0

  const { rows } = await tx.execute<{ count: number }>(sql`
    with queued as (
      update registrations r
      set provider_state = 'queued', provider_error_code = null, provider_error = null, provider_next_try_at = null
      from webinars w
      where r.id in (select value::uuid from json_array_elements_text(${JSON.stringify(registrationIds)}::json))
        and w.id = r.webinar_id and ${canBeQueued}
      returning r.id, r.registered_at, r.webinar_id,
        r.status <> 'cancelled' and r.provider_asked_at is null and coalesce(r.provider_status, 'cancelled') = 'cancelled'
          and r.provider_withdrawn_from is null as is_newcomer
    ), many as (
      select webinar_id from queued where is_newcomer group by webinar_id having count(*) > ${PEOPLE_AT_ONCE}
    ), back_fills as (
      select enqueue_job('back-fill-at-provider', json_build_object('webinarId', webinar_id),
               ${BACK_FILL_KEY} || webinar_id, attempts := ${AT_PROVIDER_ATTEMPTS})
      from many
    ), jobs as (
      select enqueue_job('register-at-provider', json_build_object('registrationId', id),
               ${AT_PROVIDER_KEY} || id, attempts := ${AT_PROVIDER_ATTEMPTS})
      from (select id from queued where not (is_newcomer and webinar_id in (select webinar_id from many)) order by registered_at, id) one
    )
    select count(*)::int as count, (select count(*) from jobs) as jobs, (select count(*) from back_fills) as back_fills from queued`)
  return rows[0]?.count ?? 0
}

/** Gives each of them a job of their own, which first looks up a lost answer and records why somebody is refused. */
export async function queueOneByOne(which: SQL, tx: Tx): Promise<void> {
  await tx.execute(sql`
    select enqueue_job('register-at-provider', json_build_object('registrationId', id),
             ${AT_PROVIDER_KEY} || id, attempts := ${AT_PROVIDER_ATTEMPTS})
    from (select ${registrations.id} as id from ${registrations} where ${which} order by ${registrations.registeredAt}, ${registrations.id}) one`)
}

/** Registrations of a webinar that wait without a job of their own. */
export const leftToBackFill = (webinarId: Id) => sql`
  ${registrations.webinarId} = ${webinarId} and ${registrations.providerState} = 'queued' and ${registrations.status} <> 'cancelled'
  and not exists (select from graphile_worker.jobs j where j.key = ${AT_PROVIDER_KEY} || ${registrations.id} and j.locked_at is null and j.attempts < j.max_attempts)`
