import { and, eq, inArray, type SQL } from 'drizzle-orm'
import type { Id, ProviderId } from '../../../shared/contracts/ids'
import type { TargetWebinar } from './rules/webinar-obstacle'
import type { WebinarHosts } from '../registration/rules/is-host'
import type { Tx } from '../../db/database'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { webinars } from '../../db/tables/webinars'
import { capabilitiesOf } from '../../../shared/contracts/live-providers'

export type FoundWebinar = TargetWebinar &
  WebinarHosts & { id: Id; title: string; externalId: string | null; startsAt: Date; provider: ProviderId }

export async function targetById(ids: Id[], tx: Tx): Promise<Map<Id, FoundWebinar>> {
  const found = ids.length > 0 ? await read(inArray(webinars.id, ids), tx) : []
  return new Map(found.map((webinar) => [webinar.id, webinar]))
}

/**
 * By the provider's id, over all connected accounts. If two providers use the same number, the one that people can be
 * registered for.
 */
export async function targetByExternalId(externalIds: string[], tx: Tx): Promise<Map<string, FoundWebinar>> {
  const found = externalIds.length > 0 ? await read(and(inArray(webinars.externalId, externalIds)), tx) : []
  const existing = (one: FoundWebinar) =>
    Number(one.isGone) * 4 + Number(!one.isConnected) * 2 + Number(one.status === 'ended')
  return new Map(
    found.toSorted((a, b) => existing(b) - existing(a)).map((webinar) => [webinar.externalId ?? '', webinar]),
  )
}

async function read(which: SQL | undefined, tx: Tx): Promise<FoundWebinar[]> {
  const rows = await tx
    .select({ webinar: webinars, account: providerAccounts })
    .from(webinars)
    .leftJoin(providerAccounts, eq(providerAccounts.id, webinars.providerAccountId))
    .where(which)
  return rows.map(({ webinar, account }) => ({
    id: webinar.id,
    title: webinar.title,
    externalId: webinar.externalId,
    startsAt: webinar.startsAt,
    provider: webinar.provider,
    status: webinar.status,
    isGone: webinar.deletedAt !== null || webinar.providerState !== 'ready',
    isConnected: account !== null && account.disconnectedAt === null,
    isSupported: webinar.notSupported === null,
    block: webinar.registrationBlock,
    keepsList: capabilitiesOf(webinar.provider).registersPeople,
    usesLiveLink: webinar.usesLiveLink,
    hostEmail: webinar.hostEmail,
    alternativeHosts: webinar.alternativeHosts,
    connectedEmail: account?.connectedEmail ?? null,
  }))
}
