import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { providerUsers } from '../../db/tables/provider-accounts'

/** Whose webinar a new one becomes: one of those named for the account, who can still sign in there. */
export async function hostFor(
  providerAccountId: Id,
  hostId: Id | null,
  tx: Tx,
): Promise<typeof providerUsers.$inferSelect> {
  if (!hostId) throw refused('请选择主持人')
  const [host] = await tx
    .select()
    .from(providerUsers)
    .where(
      and(
        eq(providerUsers.id, hostId),
        eq(providerUsers.providerAccountId, providerAccountId),
        isNull(providerUsers.removedAt),
      ),
    )
  if (!host) throw refused('这位用户不在该账号的名单中，请重新选择主持人')
  if (host.state !== 'active') throw refused('这位用户在直播平台上已停用或尚未激活，不能主持，请换一位')
  return host
}

const refused = (hostId: string) => new AppError('bad_input', '', { fields: { hostId } })
