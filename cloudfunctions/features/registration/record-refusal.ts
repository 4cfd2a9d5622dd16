import { eq } from 'drizzle-orm'
import type { ProviderRegistrationError } from '../../../shared/contracts/provider-registration'
import { enqueue } from '../../db/jobs'
import { registrations } from '../../db/tables/registrations'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import type { ProviderError } from '../../ports/live-provider'
import { providerTrouble } from '../../ports/provider-trouble'
import { enqueueRefresh } from '../webinars/enqueue-refresh'
import { checkRegistrations } from '../webinars/check-registration'
import type { RegistrationAtProvider } from './at-provider'
import { AT_PROVIDER_ATTEMPTS, AT_PROVIDER_KEY } from './queue-at-provider'
import { saveFailure, saveNotAsked, saveParked } from './save-provider-registration'
import { secondsParked } from './seconds-parked'

/**
 * Records the result for a registration that the provider did not accept. A used-up budget waits for its time and uses
 * no attempt; a failed call is retried; a refusal is final until its cause is removed.
 */
export async function recordRefusal(
  found: RegistrationAtProvider,
  error: ProviderError,
  { isLastAttempt }: { isLastAttempt: boolean },
  deps: Deps,
): Promise<void> {
  const { db, clock } = deps
  const { registration, webinar } = found
  const fail = (code: ProviderRegistrationError) =>
    saveFailure(registration.id, { code, words: error.providerMessage }, clock.now(), db)
  // After any other kind of error the provider did nothing, so the next try need not look it up first.
  if (error.kind !== 'timeout') await saveNotAsked([registration.id], db)

  switch (error.kind) {
    case 'limit_reached':
      return park(registration.id, error, deps)
    case 'timeout':
    case 'unreachable':
    case 'bad_answer':
      if (!isLastAttempt) throw error
      return fail(providerTrouble[error.kind])
    case 'bad_credentials':
    case 'missing_scope':
      return fail(providerTrouble[error.kind])
    case 'not_found':
      await enqueueRefresh(webinar.id, db)
      return fail('webinar_gone')
    case 'refused':
      if (error.detail.reason === 'provider_events')
        await db
          .update(webinars)
          .set({ notSupported: 'provider_events', updatedAt: clock.now() })
          .where(eq(webinars.id, webinar.id))
      return fail((await newBlock(found, error, deps)) ?? error.detail.reason ?? 'provider_refused')
  }
}

/**
 * An unexplained refusal may come from the provider's form: closed, or with more required fields than at the last
 * check. The result is stored on the webinar, so that the next person is informed before they fill anything in.
 */
async function newBlock(
  { webinar, account }: RegistrationAtProvider,
  { detail }: ProviderError,
  deps: Deps,
): Promise<ProviderRegistrationError | null> {
  if (!account || (detail.reason && detail.reason !== 'registration_closed')) return null

  await checkRegistrations([webinar.id], deps.liveProvider(account), deps)
  const [now] = await deps.db
    .select({ block: webinars.registrationBlock })
    .from(webinars)
    .where(eq(webinars.id, webinar.id))
  return now?.block ?? null
}

async function park(registrationId: string, error: ProviderError, { db, clock, log }: Deps): Promise<void> {
  const delaySeconds = secondsParked(error, clock.now())

  log.info({ action: 'registration.parked', registrationId, outcome: 'limit_reached', delaySeconds })
  await db.transaction(async (tx) => {
    await saveParked(eq(registrations.id, registrationId), error.detail.parkedUntil, tx)
    await enqueue(
      tx,
      'register-at-provider',
      { registrationId },
      { key: AT_PROVIDER_KEY + registrationId, delaySeconds, maxAttempts: AT_PROVIDER_ATTEMPTS },
    )
  })
}
