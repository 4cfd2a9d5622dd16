import type { Id } from '../../../shared/contracts/ids'
import { whileLocked } from '../../db/hold-lock'
import type { Deps } from '../../ports/deps'
import { ProviderError, type LiveProvider, type PersonRegistered } from '../../ports/live-provider'
import { recordAccountHealth } from '../provider-accounts/record-account-health'
import { obstacleOf, readAtProvider, registrationLock, stepOf, type RegistrationAtProvider } from './at-provider'
import { recordRefusal } from './record-refusal'
import {
  markRequested,
  saveFailure,
  markRemoved,
  markUpToDate,
  saveNotAsked,
  markRegistered,
} from './save-provider-registration'

type Attempt = { isLastAttempt: boolean }
type Asked = RegistrationAtProvider & { provider: LiveProvider; externalId: string }

/**
 * Brings the provider's own list in line with one registration: registers the person there, or cancels. The wanted
 * state is read when the job runs, so the last of several changes counts; a lock keeps other jobs off the same
 * registration, and no transaction is open during a call. Killed after a call, the next job looks the person up first.
 * Throws while a retry may help.
 */
export async function registerAtProvider(
  { registrationId }: { registrationId: Id },
  deps: Deps,
  attempt: Attempt,
): Promise<void> {
  try {
    await whileLocked(registrationLock(registrationId), deps.db, (db) =>
      settle(registrationId, { ...deps, db }, attempt),
    )
  } catch (error) {
    // An error of ours must not leave somebody waiting forever.
    if (attempt.isLastAttempt && !(error instanceof ProviderError))
      await saveFailure(registrationId, { code: 'unexpected' }, deps.clock.now(), deps.db)
    throw error
  }
}

async function settle(id: Id, deps: Deps, attempt: Attempt): Promise<void> {
  const found = await readAtProvider(id, deps.db)
  if (!found) return

  const { webinar, account } = found
  const step = stepOf(found)
  if (step === 'nothing') return markUpToDate(id, deps.db)

  const obstacle = obstacleOf(found)
  if (obstacle && (step === 'register' || obstacle === 'not_connected' || !webinar.externalId))
    return saveFailure(id, { code: obstacle }, deps.clock.now(), deps.db)
  if (!account || !webinar.externalId) return saveFailure(id, { code: 'not_connected' }, deps.clock.now(), deps.db)

  try {
    const asked = { ...found, provider: deps.liveProvider(account), externalId: webinar.externalId }
    if (step === 'look_up') await lookUp(asked, deps)
    else if (step === 'register') await register(asked, deps)
    else await cancel(asked, deps)
    await recordAccountHealth(account.id, undefined, deps)
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    await recordAccountHealth(account.id, error, deps)
    await recordRefusal(found, error, attempt, deps)
    return
  }
  // After the look-up the next step is known.
  if (step === 'look_up') await settle(id, deps, attempt)
}

async function lookUp({ registration, contact, provider, externalId }: Asked, { db, clock }: Deps): Promise<void> {
  const there = contact.email ? await findAtProvider(provider, externalId, contact.email) : undefined
  const taken = there && (await markRegistered(registration.id, there, clock.now(), db)) === 'taken'
  if (!there || taken) await saveNotAsked([registration.id], db)
}

async function register({ registration, contact, provider, externalId }: Asked, { db, clock }: Deps): Promise<void> {
  if (!provider.registerPerson) throw new Error(`${provider.id} registers nobody`)

  await markRequested([registration.id], clock.now(), db)
  const person = { name: contact.name, email: contact.email ?? '', phone: contact.phone ?? undefined }
  // Only a registrant that we cancelled ourselves: a host's own denial stays.
  const mayApprove = registration.providerRegistrantId && registration.providerWithdrawnFrom === 'registered'
  const approved = mayApprove
    ? await provider.approvePerson?.(externalId, {
        registrantId: registration.providerRegistrantId ?? '',
        email: person.email,
      })
    : undefined
  const answer = approved ?? (await provider.registerPerson(externalId, person))
  if ((await markRegistered(registration.id, answer, clock.now(), db)) === 'saved') return

  await saveNotAsked([registration.id], db)
  await saveFailure(registration.id, { code: 'email_taken' }, clock.now(), db)
}

async function cancel({ registration, contact, provider, externalId }: Asked, { db, clock }: Deps): Promise<void> {
  if (!provider.cancelPerson) throw new Error(`${provider.id} registers nobody`)

  const email = contact.email ?? ''
  const { providerRegistrantId, providerStatus } = registration
  const there = providerRegistrantId ? undefined : await findAtProvider(provider, externalId, email)
  const registrantId = providerRegistrantId ?? there?.registrantId
  if (registrantId) await provider.cancelPerson(externalId, { registrantId, email })
  await markRemoved(registration.id, providerStatus ?? there?.status ?? null, clock.now(), db)
}

/** The registrant under this e-mail at the provider; a denied or cancelled one counts as none. */
async function findAtProvider(
  provider: LiveProvider,
  externalId: string,
  email: string,
): Promise<PersonRegistered | undefined> {
  for await (const { rows } of provider.listRegistrants(externalId).pages) {
    const found = rows.find((row) => row.email?.toLowerCase() === email.toLowerCase() && row.status !== 'cancelled')
    if (found?.registrantId)
      return {
        registrantId: found.registrantId,
        joinUrl: found.joinUrl,
        status: found.status === 'pending' ? 'pending' : 'registered',
      }
  }
  return undefined
}
