import type { WorkflowReason } from '../../../shared/contracts/workflows'
import { readWebinarId } from '../contacts/rules/read-webinar-id'
import { webinarObstacle } from './rules/webinar-obstacle'
import type { Tx } from '../../db/database'
import type { Deps } from '../../ports/deps'
import { targetByExternalId, type FoundWebinar } from './target-webinars'

type Found = { typedId: string; webinar: FoundWebinar | null; reason: WorkflowReason | null }

/** The webinar with this id, and why nobody can be registered for it. */
export async function findTarget(typed: string, tx: Tx): Promise<Found> {
  const typedId = readWebinarId(typed)
  if (!typedId) return { typedId: typed, webinar: null, reason: 'id_malformed' }

  const webinar = (await targetByExternalId([typedId], tx)).get(typedId)
  if (!webinar) return { typedId, webinar: null, reason: 'id_unknown' }
  return { typedId, webinar, reason: webinarObstacle(webinar) ?? null }
}

export async function viewTarget({ typedId }: { typedId: string }, { db }: Pick<Deps, 'db'>) {
  const found = await findTarget(typedId, db)
  return { ...found, webinar: found.webinar && toTarget(found.webinar) }
}

export const toTarget = ({
  id,
  title,
  externalId,
  startsAt,
  provider,
}: Pick<FoundWebinar, 'id' | 'title' | 'externalId' | 'startsAt' | 'provider'>) => ({
  id,
  title,
  externalId,
  startsAt: startsAt.toISOString(),
  provider,
})
