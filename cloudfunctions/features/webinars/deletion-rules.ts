import { and, eq, inArray } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { Message } from '../../../shared/text/messages/message'
import type { Tx } from '../../db/database'
import { syncRuns } from '../../db/tables/sync-runs'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { FeedUnavailable, type LiveProvider } from '../../ports/live-provider'
import { connectedAccount } from '../provider-accounts/connected-account'
import type { WebinarRecord } from './changes-of'

export type SubAccounts = 'none' | 'used' | 'unknown' | 'not_asked'

/**
 * A webinar that exists at a provider must be deleted there too; imported ones and those already deleted there exist
 * only here.
 */
export const standsAtProvider = ({ providerState, externalId }: Pick<WebinarRecord, 'providerState' | 'externalId'>) =>
  providerState === 'ready' && externalId !== null

/** Why it cannot be deleted now, as a message; empty when it can. */
export async function deletionRefusal(row: WebinarRecord, tx: Tx): Promise<Message | ''> {
  if (row.notSupported && standsAtProvider(row)) return `not_supported_${row.notSupported}`
  if (row.providerState === 'creating') return 'delete_while_creating'
  if (row.deletionAskedAt) return 'webinar_being_deleted'
  if (row.status === 'live' && standsAtProvider(row)) return 'delete_while_live'

  const isOpen = and(eq(syncRuns.webinarId, row.id), inArray(syncRuns.status, ['queued', 'running']))
  const [running] = await tx.select({ id: syncRuns.id }).from(syncRuns).where(isOpen).limit(1)
  return running ? 'delete_while_syncing' : ''
}

/** The provider of a webinar that exists at one. */
export async function providerOf(row: WebinarRecord, tx: Tx, deps: Deps): Promise<LiveProvider> {
  return deps.liveProvider(await connectedAccount(row.providerAccountId ?? '', tx))
}

export async function askSubAccounts(provider: LiveProvider): Promise<SubAccounts> {
  try {
    const answer = await provider.usesSubAccounts()
    return answer === 'unknown' ? 'unknown' : answer ? 'used' : 'none'
  } catch (error) {
    if (error instanceof FeedUnavailable) return 'unknown'
    throw error
  }
}

export async function deletableWebinar(id: Id, tx: Tx): Promise<WebinarRecord> {
  const [row] = await tx.select().from(webinars).where(eq(webinars.id, id))
  if (!row || row.deletedAt) throw new AppError('not_found', 'webinar_not_found')
  return row
}
