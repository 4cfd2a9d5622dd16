import { and, eq, like } from 'drizzle-orm'
import { toDataURL } from 'qrcode'
import type { FollowGate } from '../../../shared/contracts/visitor'
import { sceneOf } from './rules/scene'
import type { Language } from '../../../shared/text/language'
import { contactIdentities } from '../../db/tables/contacts'
import type { Deps } from '../../ports/deps'
import { contactOfWechatUser } from '../contacts/contact-of-wechat-user'
import { findWebinar } from '../contacts/find-webinar'
import { rememberLanguage } from '../contacts/remember-language'
import { askFollower } from './ask-follower'
import { mustFollowFirst } from './must-follow'
import { sceneQr } from './scene-qr'

type Input = { code: string; channel?: string; contactId: string; language: Language }

/**
 * How to follow for this webinar. Somebody may have followed long before we received events, so WeChat is called once
 * before anybody is stopped; from then on the event is awaited.
 */
export async function viewFollowGate({ code, channel, contactId, language }: Input, deps: Deps): Promise<FollowGate> {
  const { db, officialAccount } = deps
  const webinar = await findWebinar(code, db)
  const accountName = officialAccount.name
  if (!(await isHeldBack(webinar.id, contactId, deps))) return { isFollowing: true, accountName, qrImage: '' }

  // The card sent after the follow uses this language.
  await rememberLanguage({ contactId, language }, db)
  const url = await sceneQr(sceneOf({ code, channel }), deps)
  return {
    isFollowing: false,
    accountName,
    qrImage: await toDataURL(url, { width: 480, margin: 1, errorCorrectionLevel: 'M' }),
  }
}

async function isHeldBack(webinarId: string, contactId: string, deps: Deps): Promise<boolean> {
  const { db, officialAccount } = deps
  if (!(await mustFollowFirst(webinarId, contactId, db))) return false

  const [identity] = await db
    .select({ value: contactIdentities.value })
    .from(contactIdentities)
    .where(
      and(
        eq(contactIdentities.contactId, contactId),
        eq(contactIdentities.kind, 'wechat_openid'),
        like(contactIdentities.value, `${officialAccount.appId}:%`),
      ),
    )
  if (!identity) return true

  const openId = identity.value.slice(officialAccount.appId.length + 1)
  const follower = await askFollower(openId, deps)
  if (!follower?.isFollowing) return true
  await contactOfWechatUser(
    { appId: officialAccount.appId, openId, unionId: follower.unionId, via: 'official_account' },
    deps,
  )
  return false
}
