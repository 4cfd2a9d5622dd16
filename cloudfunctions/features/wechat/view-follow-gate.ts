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

/** Two calls are the page's own, every five seconds; one is left for the button and for coming back to the page. */
const WECHAT_CALLS = { name: 'follow-gate', points: 3, seconds: 10 }

type Input = { code: string; channel?: string; contactId: string; language: Language }

/**
 * How to follow for this webinar. The event of a follow may be lost or come late, so WeChat itself is called before
 * anybody is stopped, at most three times in ten seconds for each person.
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
    qrImage: await qrImageOf(url),
  }
}

/** Everybody who waits in front of a webinar asks for the same picture every few seconds, so it is drawn once. */
const drawn = new Map<string, Promise<string>>()
const MOST_DRAWN = 100

function qrImageOf(url: string): Promise<string> {
  const known = drawn.get(url)
  if (known) return known

  const image = toDataURL(url, { width: 480, margin: 1, errorCorrectionLevel: 'M' })
  if (drawn.size >= MOST_DRAWN) drawn.delete(drawn.keys().next().value ?? '')
  drawn.set(url, image)
  return image
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
  if ((await deps.rateLimits.take([{ ...WECHAT_CALLS, key: contactId }])) > 0) return true
  const follower = await askFollower(openId, deps)
  if (!follower?.isFollowing) return true
  await contactOfWechatUser(
    { appId: officialAccount.appId, openId, unionId: follower.unionId, via: 'official_account' },
    deps,
  )
  return false
}
