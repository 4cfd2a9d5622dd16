import { eq } from 'drizzle-orm'
import { capabilitiesOf } from '../../../shared/contracts/live-providers'
import type { Tx } from '../../db/database'
import { webinars, webinarSessions } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import type { ProviderWebinar } from '../../ports/live-provider'

type WebinarRow = typeof webinars.$inferSelect

/**
 * The provider no longer knows a webinar: it was deleted there, unless the provider deletes past webinars itself (Zoom,
 * 30 days after the last time; its reports stay). Returns whether it was marked.
 */
export async function markDeletedAtProvider(
  webinar: WebinarRow,
  { clock }: Pick<Deps, 'clock'>,
  tx: Tx,
): Promise<boolean> {
  if (await isOnlyOver(webinar, tx)) return false
  await tx.update(webinars).set({ providerState: 'deleted', updatedAt: clock.now() }).where(eq(webinars.id, webinar.id))
  return true
}

/** The stored data in the provider's shape: enough for its reports to be read. */
export const asWeKnowIt = ({
  externalId,
  title,
  intro,
  startsAt,
  endsAt,
  mode,
  hasReplay,
}: WebinarRow): ProviderWebinar => ({
  externalId: externalId ?? '',
  title,
  intro,
  startsAt,
  endsAt,
  mode,
  hasReplay,
  status: 'ended',
})

async function isOnlyOver({ id, provider, status }: WebinarRow, tx: Tx): Promise<boolean> {
  if (!capabilitiesOf(provider).deletesPastWebinars) return false
  if (status !== 'upcoming') return true
  const [held] = await tx
    .select({ id: webinarSessions.id })
    .from(webinarSessions)
    .where(eq(webinarSessions.webinarId, id))
    .limit(1)
  return held !== undefined
}
