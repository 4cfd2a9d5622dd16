import { and, inArray, isNull, ne } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { message } from '../../../shared/text/messages/message'
import { audit } from '../../db/audit'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { checkCampaign } from './check-campaign'
import { checkFolder } from './check-new-webinar'

type Change =
  | { action: 'list' }
  | { action: 'unlist' }
  | { action: 'move'; folderId: Id | null }
  | { action: 'assign'; campaignId: Id | null }

const PAST: Record<Change['action'], string> = { list: 'listed', unlist: 'unlisted', move: 'moved', assign: 'assigned' }

/** All of them or none. */
export async function changeWebinars(
  { ids, change }: { ids: Id[]; change: Change },
  operator: Operator,
  { db, clock }: Deps,
): Promise<{ changed: number }> {
  const wanted = [...new Set(ids)]
  const now = clock.now()
  return db.transaction(async (tx) => {
    if (change.action === 'move') await checkFolder(change.folderId, tx)
    if (change.action === 'assign') await checkCampaign(change.campaignId, tx)
    const before = await tx
      .select({
        id: webinars.id,
        isListed: webinars.isListed,
        folderId: webinars.folderId,
        campaignId: webinars.campaignId,
        title: webinars.title,
        notSupported: webinars.notSupported,
      })
      .from(webinars)
      .where(and(inArray(webinars.id, wanted), isNull(webinars.deletedAt), ne(webinars.providerState, 'creating')))
      .orderBy(webinars.id)
      .for('no key update')
    if (before.length < wanted.length)
      throw new AppError('not_found', message('chosen_webinars_gone', { count: wanted.length - before.length }))

    const greyed = change.action === 'list' ? before.filter(({ notSupported }) => notSupported) : []
    if (greyed[0]) throw new AppError('conflict', message('not_supported_cannot_be_listed', { title: greyed[0].title }))

    const after = changed(change)
    await tx
      .update(webinars)
      .set({ ...after, updatedAt: now })
      .where(inArray(webinars.id, wanted))
    const fields = Object.keys(after) as (keyof typeof after)[]
    for (const { id, ...row } of before) {
      await audit(tx, operator, {
        action: `webinar.${PAST[change.action]}`,
        subjectType: 'webinar',
        subjectId: id,
        before: Object.fromEntries(fields.map((field) => [field, row[field]])),
        after,
        occurredAt: now,
      })
    }
    return { changed: before.length }
  })
}

function changed(change: Change): { isListed?: boolean; folderId?: Id | null; campaignId?: Id | null } {
  if (change.action === 'move') return { folderId: change.folderId }
  if (change.action === 'assign') return { campaignId: change.campaignId }
  return { isListed: change.action === 'list' }
}
