import { and, eq, isNotNull, lt, ne, or } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { webinars } from '../../db/tables/webinars'
import { ProviderError, type LiveProvider, type ProviderWebinar, type WebinarDraft } from '../../ports/live-provider'

type Creating = Pick<typeof webinars.$inferSelect, 'id' | 'providerAccountId' | 'createdAt'>

/** It is unknown whether the webinar exists at the provider. */
export class OutcomeUnknownError extends Error {
  constructor(readonly reason: ProviderError) {
    super('It is not known whether the webinar was created', { cause: reason })
  }
}

/**
 * Creates once. After a lost answer it looks the webinar up, and tries a second time only when nothing is there; after
 * that it gives up. Throws the provider's refusal, or `OutcomeUnknownError`.
 */
export async function createAtProvider(
  row: Creating,
  draft: WebinarDraft,
  provider: LiveProvider,
  tx: Tx,
): Promise<ProviderWebinar> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await provider.createWebinar(draft)
    } catch (error) {
      if (!(error instanceof ProviderError) || error.kind !== 'timeout') throw error

      const found = await findAtProvider(row, draft, provider, tx)
      if (found) return found
      if (attempt === 2) throw new OutcomeUnknownError(error)
    }
  }
}

/** The webinar created by an earlier call, distinguished from another one with the same title and start. */
export async function findAtProvider(
  row: Creating,
  draft: Pick<WebinarDraft, 'title' | 'startsAt' | 'hostId'>,
  provider: LiveProvider,
  tx: Tx,
): Promise<ProviderWebinar | undefined> {
  const found = await look()
  if (!found || !row.providerAccountId) return undefined

  // A webinar that a sync imported since then is ours all the same; one of another form, or from before, is not.
  const isAnothers = or(isNotNull(webinars.requestKey), lt(webinars.createdAt, row.createdAt))
  const [twin] = await tx
    .select({ id: webinars.id })
    .from(webinars)
    .where(
      and(
        eq(webinars.providerAccountId, row.providerAccountId),
        eq(webinars.externalId, found.externalId),
        ne(webinars.id, row.id),
        isAnothers,
      ),
    )
  return twin ? undefined : found

  async function look() {
    try {
      return await provider.findWebinar(draft)
    } catch (error) {
      if (error instanceof ProviderError) throw new OutcomeUnknownError(error)
      throw error
    }
  }
}
