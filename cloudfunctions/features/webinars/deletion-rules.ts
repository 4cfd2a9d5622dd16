import { and, eq, inArray } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { syncRuns } from '../../db/tables/sync-runs'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { FeedUnavailable, type LiveProvider } from '../../ports/live-provider'
import { connectedAccount } from '../provider-accounts/connected-account'
import { notSupportedWords } from './not-supported'
import type { WebinarRecord } from './changes-of'

export type SubAccounts = 'none' | 'used' | 'unknown' | 'not_asked'

export const beingDeleted = '这场直播正在删除中，请等待直播平台确认'
export const hasSubAccounts =
  '该直播平台账号使用了子账号，直播可能属于子账号，不能从这里删除。请到直播平台的控制台删除，之后会自动标记'
export const subAccountsUnknown = '直播平台没有告知该账号是否使用子账号。确认没有使用子账号后，请勾选确认再删除'

/**
 * A webinar that exists at a provider must be deleted there too; imported ones and those already deleted there exist
 * only here.
 */
export const standsAtProvider = ({ providerState, externalId }: Pick<WebinarRecord, 'providerState' | 'externalId'>) =>
  providerState === 'ready' && externalId !== null

/** Why it cannot be deleted now, as a sentence; empty when it can. */
export async function deletionRefusal(row: WebinarRecord, tx: Tx): Promise<string> {
  if (row.notSupported && standsAtProvider(row)) return notSupportedWords[row.notSupported]
  if (row.providerState === 'creating') return '直播仍在创建中，请稍后再删除'
  if (row.deletionAskedAt) return beingDeleted
  if (row.status === 'live' && standsAtProvider(row)) return '直播正在进行，结束后才能删除'

  const isOpen = and(eq(syncRuns.webinarId, row.id), inArray(syncRuns.status, ['queued', 'running']))
  const [running] = await tx.select({ id: syncRuns.id }).from(syncRuns).where(isOpen).limit(1)
  return running ? '这场直播正在同步数据，请等同步完成后再删除' : ''
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
  if (!row || row.deletedAt) throw new AppError('not_found', '直播不存在或已被删除')
  return row
}
