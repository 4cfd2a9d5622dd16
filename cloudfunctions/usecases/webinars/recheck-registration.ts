import { eq } from 'drizzle-orm'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { ProviderError, type LiveProvider } from '../../ports/live-provider'

type WebinarRow = typeof webinars.$inferSelect

/** Refusals that the provider explains well enough by itself; any other may come of a question it asks by now. */
const EXPLAINED = new Set(['host_cannot_register', 'panelist_cannot_register', 'registration_full', 'work_email_required', 'registrant_unknown', 'provider_events', 'no_licence'])

/**
 * A person was refused: whether the provider's own form was closed, or asks more than we can answer, since it was
 * last looked at. What is found is kept at the webinar, so that the next person is told before they fill anything in.
 */
export async function recheckRegistration(webinar: WebinarRow, provider: LiveProvider, refusal: ProviderError, { db, clock, log }: Deps): Promise<WebinarRow['registrationBlock']> {
  if (!provider.registrationNeeds || !webinar.externalId || EXPLAINED.has(refusal.detail.reason ?? '')) return null

  try {
    const { isOpen, requiredOthers } = await provider.registrationNeeds(webinar.externalId)
    const registrationBlock = !isOpen ? 'registration_off' : requiredOthers.length > 0 ? 'other_questions' : null
    await db.update(webinars).set({ registrationBlock, requiredQuestions: requiredOthers, updatedAt: clock.now() }).where(eq(webinars.id, webinar.id))
    return registrationBlock
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    log.warn({ action: 'webinar.recheck_registration', webinarId: webinar.id, outcome: error.kind })
    return null
  }
}
