import { and, eq, or } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { holdLock } from '../../db/hold-lock'
import { contactIdentities, contacts } from '../../db/tables/contacts'
import type { Deps } from '../../ports/deps'
import { mergeContacts } from './merge-contacts'

export type WechatUser = { appId: string; openId: string; unionId?: string; via: 'mini_program' | 'official_account' }

/**
 * The contact of a WeChat user, created on first sight. The unionid connects the openids of mini-program and official
 * account to one contact; when it becomes known late, for an openid that already has a contact of its own, the two are
 * merged and the older one stays.
 */
export async function contactOfWechatUser(
  user: WechatUser,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<string> {
  const openId = `${user.appId}:${user.openId}`
  const known = await find(openId, user.unionId, db)
  if (known.byOpenId && (!user.unionId || known.byUnionId === known.byOpenId)) return known.byOpenId

  return db.transaction(async (tx) => {
    // Two first requests of one person arrive together: the second waits here and then finds the first's contact.
    await holdLock(openId, tx)
    if (user.unionId) await holdLock(user.unionId, tx)
    const { byOpenId, byUnionId } = await find(openId, user.unionId, tx)
    if (byOpenId && byUnionId && byOpenId !== byUnionId) {
      return mergeContacts({ ids: [byOpenId, byUnionId], reason: 'wechat_unionid', at: clock.now() }, tx)
    }
    const contactId = byOpenId ?? byUnionId ?? (await makeContact(user, tx, clock.now()))

    const identities = [
      ...(byOpenId ? [] : [{ kind: 'wechat_openid' as const, value: openId, contactId }]),
      ...(byUnionId || !user.unionId ? [] : [{ kind: 'wechat_unionid' as const, value: user.unionId, contactId }]),
    ]
    if (identities.length > 0) await tx.insert(contactIdentities).values(identities).onConflictDoNothing()
    return contactId
  })
}

async function find(
  openId: string,
  unionId: string | undefined,
  db: Tx,
): Promise<{ byOpenId?: string; byUnionId?: string }> {
  const isOpenId = and(eq(contactIdentities.kind, 'wechat_openid'), eq(contactIdentities.value, openId))
  const isUnionId = unionId
    ? and(eq(contactIdentities.kind, 'wechat_unionid'), eq(contactIdentities.value, unionId))
    : undefined
  const rows = await db.select().from(contactIdentities).where(or(isOpenId, isUnionId))
  return {
    byOpenId: rows.find((row) => row.kind === 'wechat_openid')?.contactId,
    byUnionId: rows.find((row) => row.kind === 'wechat_unionid')?.contactId,
  }
}

async function makeContact(user: WechatUser, tx: Tx, at: Date): Promise<string> {
  const [made] = await tx
    .insert(contacts)
    .values({ source: user.via, createdAt: at, updatedAt: at })
    .returning({ id: contacts.id })
  if (!made) throw new Error('A contact was not inserted')
  return made.id
}
