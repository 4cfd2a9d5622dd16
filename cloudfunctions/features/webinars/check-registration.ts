import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { ProviderError, type LiveProvider } from '../../ports/live-provider'
import { applyProviderState } from './apply-provider-state'

type WebinarRow = typeof webinars.$inferSelect

/**
 * Checks in advance whether people can be registered at the provider from here: whether its registration is on, and
 * which fields it requires. Only for upcoming webinars; after an error the last result stays.
 */
export async function checkRegistrations(webinarIds: Id[], provider: LiveProvider, deps: Deps): Promise<void> {
  if (!provider.registrationNeeds || webinarIds.length === 0) return
  const coming = await deps.db
    .select()
    .from(webinars)
    .where(
      and(
        inArray(webinars.id, webinarIds),
        eq(webinars.status, 'upcoming'),
        eq(webinars.providerState, 'ready'),
        isNull(webinars.notSupported),
        isNull(webinars.deletedAt),
      ),
    )
  for (const webinar of coming) await checkOne(webinar, provider, deps)
}

async function checkOne(
  { id, externalId }: WebinarRow,
  provider: LiveProvider,
  { db, clock, log }: Deps,
): Promise<void> {
  if (!externalId || !provider.registrationNeeds) return
  try {
    // A list contains neither whether registration is on nor the alternative hosts.
    const seen = await provider.getWebinar(externalId)
    if (!seen) return
    await db.transaction((tx) => applyProviderState(id, seen, clock.now(), tx))
    if (seen.registration === 'off' || seen.notSupported) return

    const { isOpen, requiredOthers } = await provider.registrationNeeds(externalId)
    const registrationBlock = !isOpen ? 'registration_off' : requiredOthers.length > 0 ? 'other_questions' : null
    await db.update(webinars).set({ registrationBlock, requiredQuestions: requiredOthers }).where(eq(webinars.id, id))
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    log.warn({ action: 'webinar.check_registration', webinarId: id, outcome: error.kind })
  }
}
