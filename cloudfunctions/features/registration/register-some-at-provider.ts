import { and, inArray, isNull } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Database, Tx } from '../../db/database'
import { lockAsWellIfFree, whileLocked } from '../../db/hold-lock'
import { registrations } from '../../db/tables/registrations'
import type { Deps } from '../../ports/deps'
import { ProviderError, type Person, type PersonOfMany } from '../../ports/live-provider'
import { PEOPLE_AT_ONCE } from '../../ports/live-provider'
import { recordAccountHealth } from '../provider-accounts/record-account-health'
import { obstacleOf, readAllAtProvider, registrationLock, stepOf, type RegistrationAtProvider } from './at-provider'
import { leftToBackFill, queueOneByOne } from './queue-at-provider'
import { markRequested, saveNotAsked, markRegistered } from './save-provider-registration'

/** A webinar whose provider registers several people in one call. */
export type Many = { webinarId: Id; accountId: Id; register(people: Person[]): Promise<PersonOfMany[]> }

/** Held while several of a webinar's people are registered together. */
export const backFillLock = (webinarId: Id) => `back-fill:${webinarId}`

/**
 * Registers the next few in one call and returns whether there was anybody. Locks keep other jobs off these
 * registrations, and no transaction is open during the call. People without a clear answer get a job of their own; an error worth retrying for all of them is
 * thrown.
 */
export async function registerSome(many: Many, deps: Deps): Promise<boolean> {
  const done = await whileLocked(backFillLock(many.webinarId), deps.db, async (db) => {
    const ids = await nextOnes(many.webinarId, db)
    if (ids.length === 0) return { wasAnybody: false }

    const batch = togetherOf(await readAllAtProvider(await lockedOf(ids, db), db))
    const { settled, error } = batch.length > 0 ? await ask(batch, many, { ...deps, db }) : { settled: [] }
    const others = ids.filter((id) => !settled.includes(id))
    if (others.length > 0) await queueOneByOne(inArray(registrations.id, others), db)
    return { wasAnybody: true, error }
  })
  if (done.error) throw done.error
  return done.wasAnybody
}

async function nextOnes(webinarId: Id, tx: Tx): Promise<Id[]> {
  const rows = await tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(leftToBackFill(webinarId), isNull(registrations.providerAskedAt)))
    .orderBy(registrations.registeredAt, registrations.id)
    .limit(PEOPLE_AT_ONCE)
  return rows.map(({ id }) => id)
}

async function lockedOf(ids: Id[], db: Database): Promise<Id[]> {
  const locked: Id[] = []
  for (const id of ids) if (await lockAsWellIfFree(registrationLock(id), db)) locked.push(id)
  return locked
}

/**
 * New registrations without an obstacle; of two with one e-mail only the first, since the provider identifies people by
 * it.
 */
function togetherOf(found: RegistrationAtProvider[]): RegistrationAtProvider[] {
  const emails = new Set<string>()
  return found.filter((one) => {
    if (stepOf(one) !== 'register' || obstacleOf(one)) return false
    const isFirst = !emails.has(emailOf(one))
    emails.add(emailOf(one))
    return isFirst
  })
}

/** `settled`: registrations that need no job of their own, registered or waiting for the next try. */
async function ask(
  batch: RegistrationAtProvider[],
  { accountId, register }: Many,
  deps: Deps,
): Promise<{ settled: Id[]; error?: ProviderError }> {
  const { db, clock } = deps
  const ids = batch.map(({ registration }) => registration.id)
  await markRequested(ids, clock.now(), db)
  try {
    const answers = await register(batch.map(({ contact }) => ({ name: contact.name, email: contact.email ?? '' })))
    await recordAccountHealth(accountId, undefined, deps)
    return { settled: await keep(answers, batch, deps) }
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    await recordAccountHealth(accountId, error, deps)
    if (error.kind === 'timeout') return { settled: [], error }

    await saveNotAsked(ids, db)
    return error.kind === 'refused' ? { settled: [] } : { settled: ids, error }
  }
}

/**
 * Returns who was registered by this answer. The answer leaves out the others, or names them as an existing registrant.
 */
async function keep(answers: PersonOfMany[], batch: RegistrationAtProvider[], { db, clock }: Deps): Promise<Id[]> {
  const answerTo = new Map(answers.map((answer) => [answer.email, answer]))
  const registered: Id[] = []
  for (const one of batch) {
    const answer = answerTo.get(emailOf(one))
    const isSaved =
      answer !== undefined && (await markRegistered(one.registration.id, answer, clock.now(), db)) === 'saved'
    if (isSaved) registered.push(one.registration.id)
    else await saveNotAsked([one.registration.id], db)
  }
  return registered
}

const emailOf = ({ contact }: RegistrationAtProvider) => (contact.email ?? '').trim().toLowerCase()
