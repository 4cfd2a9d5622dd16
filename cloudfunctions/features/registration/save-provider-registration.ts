import { and, eq, inArray, not, sql, type SQL } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { ProviderRegistrationError } from '../../../shared/contracts/provider-registration'
import type { Tx } from '../../db/database'
import { registrations } from '../../db/tables/registrations'
import type { PersonRegistered } from '../../ports/live-provider'
import { memberRegistered } from '../contacts/member-registered'
import { isAnothers } from './at-provider'

const settled = { providerAskedAt: null, providerNextTryAt: null, providerErrorCode: null, providerError: null }

/**
 * Called before the request: a worker that dies in between leaves a record that the provider may have these people
 * already.
 */
export async function markRequested(ids: Id[], at: Date, db: Tx): Promise<void> {
  await db.update(registrations).set({ providerAskedAt: at }).where(inArray(registrations.id, ids))
}

/**
 * Records that the provider registered this person. The provider knows one person per e-mail, so a registrant that
 * belongs to another person is not stored: the personal link would open as that person. A registration cancelled in the
 * meantime waits for its cancellation there.
 */
export async function markRegistered(
  id: Id,
  { registrantId, joinUrl, status }: PersonRegistered,
  at: Date,
  db: Tx,
): Promise<'saved' | 'taken'> {
  const saved = await db
    .update(registrations)
    .set({
      ...settled,
      status: sql`case when status = 'cancelled' then status else ${status} end`,
      providerState: sql`case when status = 'cancelled' then 'queued' else 'done' end`,
      providerStatus: status,
      providerRegistrantId: registrantId,
      providerJoinUrl: joinUrl ?? null,
      providerWithdrawnFrom: null,
      providerDoneAt: at,
    })
    .where(and(eq(registrations.id, id), not(isAnothers(registrantId))))
    .returning({ id: registrations.id })
  if (saved.length === 0) return 'taken'

  await memberRegistered({ registrationIds: [id] }, db)
  return 'saved'
}

/** We cancelled this person there, who `stood` so before. Their link no longer opens anything. */
export async function markRemoved(
  id: Id,
  stood: 'registered' | 'pending' | 'cancelled' | null,
  at: Date,
  db: Tx,
): Promise<void> {
  await db
    .update(registrations)
    .set({
      ...settled,
      providerState: sql`case when status = 'cancelled' then 'done' else 'queued' end`,
      providerStatus: 'cancelled',
      ...(stood !== null && stood !== 'cancelled' && { providerWithdrawnFrom: stood }),
      providerJoinUrl: null,
      providerDoneAt: at,
    })
    .where(eq(registrations.id, id))
}

/** Both sides already have the same state. */
export async function markUpToDate(id: Id, db: Tx): Promise<void> {
  await db
    .update(registrations)
    .set({ ...settled, providerState: sql`case when provider_status is null then 'not_needed' else 'done' end` })
    .where(eq(registrations.id, id))
}

/**
 * Keeps a record that the provider may have registered them in spite of the failure, so that a new try looks them up
 * first.
 */
export async function saveFailure(
  id: Id,
  { code, words }: { code: ProviderRegistrationError; words?: string },
  at: Date,
  db: Tx,
): Promise<void> {
  await db
    .update(registrations)
    .set({
      providerState: 'failed',
      providerErrorCode: code,
      providerError: words ?? null,
      providerNextTryAt: null,
      providerDoneAt: at,
    })
    .where(eq(registrations.id, id))
}

/** The provider did not do it, whatever other error there is. */
export async function saveNotAsked(ids: Id[], db: Tx): Promise<void> {
  await db.update(registrations).set({ providerAskedAt: null }).where(inArray(registrations.id, ids))
}

/** `until`: a day's budget is used up, which is shown; a rate limit of a few seconds is not. */
export async function saveParked(which: SQL, until: Date | undefined, db: Tx): Promise<void> {
  await db
    .update(registrations)
    .set({
      providerState: 'queued',
      providerAskedAt: null,
      providerNextTryAt: until ?? null,
      providerErrorCode: until ? 'provider_limit_reached' : null,
    })
    .where(which)
}
