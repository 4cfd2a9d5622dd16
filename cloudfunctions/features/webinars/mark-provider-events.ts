import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { ProviderError } from '../../ports/live-provider'

/**
 * A webinar of Zoom Events looks like any other until its first refusal. The mark is stored after the transaction was
 * rolled back, so that nobody tries again.
 */
export async function markingProviderEvents<Done>(
  webinarId: Id,
  attempt: Promise<Done>,
  deps: Pick<Deps, 'db' | 'clock'>,
): Promise<Done> {
  try {
    return await attempt
  } catch (error) {
    if (!(error instanceof ProviderError) || error.detail.reason !== 'provider_events') throw error
    await deps.db
      .update(webinars)
      .set({ notSupported: 'provider_events', updatedAt: deps.clock.now() })
      .where(eq(webinars.id, webinarId))
    throw new AppError('not_editable', 'not_supported_provider_events', {
      providerMessage: error.providerMessage,
      cause: error,
    })
  }
}
