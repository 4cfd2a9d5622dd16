import { sql } from 'drizzle-orm'
import { PROVIDER_IDS, type Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { registersPeople } from '../../ports/registers-people'

/** Hours of trouble at the provider; a budget that is used up is waited for without counting. */
export const AT_PROVIDER_ATTEMPTS = 8
/** In front of the registration's id: a burst of changes to one registration is one job. */
export const AT_PROVIDER_KEY = 'register-at-provider:'

export const KEEPING_LISTS = PROVIDER_IDS.filter((provider) => registersPeople[provider])

/**
 * The one door to registering, or cancelling, at a provider that keeps its own list of people: call it in the
 * transaction that changed the registrations. Those whose provider takes our word, or whose webinar is over or not at a
 * provider, are left alone, so that callers need not ask. Returns how many wait now, oldest registration first.
 */
export async function queueAtProvider(registrationIds: Id[], tx: Tx): Promise<number> {
  if (registrationIds.length === 0) return 0

  const { rows } = await tx.execute<{ count: number }>(sql`
    with queued as (
      update registrations r
      set provider_state = 'queued', provider_error_code = null, provider_error = null, provider_next_try_at = null
      from webinars w
      where r.id in (select value::uuid from json_array_elements_text(${JSON.stringify(registrationIds)}::json))
        and w.id = r.webinar_id and w.provider in ${KEEPING_LISTS} and w.external_id is not null and w.provider_account_id is not null
        and w.provider_state = 'ready' and w.deleted_at is null and w.status <> 'ended'
        -- A cancelled one of whom the provider never heard has nothing to be cancelled there.
        and not (r.status = 'cancelled' and r.provider_state = 'not_needed' and r.provider_status is null)
      returning r.id, r.registered_at
    ), jobs as (
      select graphile_worker.add_job('register-at-provider', json_build_object('registrationId', id),
               job_key := ${AT_PROVIDER_KEY} || id, max_attempts := ${AT_PROVIDER_ATTEMPTS})
      from (select id from queued order by registered_at, id) one
    )
    select count(*)::int as count from jobs`)
  return rows[0]?.count ?? 0
}
