import type { OfficialAccountKind } from '../../../shared/contracts/official-account'
import type { Clock } from '../../ports/clock'
import type { Follower, OfficialAccount } from '../../ports/official-account'
import { WechatError } from '../../ports/wechat'
import { fromWechatMenu, toWechatMenu } from './menu'
import type { WechatApi } from './wechat-api'

/** The most that `user/info/batchget` accepts at once. */
const AT_ONCE = 100
/** The longest life of a code that is not permanent: 30 days. Permanent ones are 100,000 in all. */
const QR_SECONDS = 2_592_000
/** Returned by `menu/get` where no menu was created. */
const NO_MENU = 46003

type Settings = { appId: string; name: string; kind: OfficialAccountKind; miniProgramAppId: string; clock: Clock }

export function officialAccount(
  { appId, name, kind, miniProgramAppId, clock }: Settings,
  api: WechatApi,
): OfficialAccount {
  return {
    appId,
    name,
    kind,
    miniProgramAppId,
    follower: async (openId) =>
      followerOf(await api.json('/cgi-bin/user/info', { query: { openid: openId, lang: 'zh_CN' } }), openId),

    async followers(openIds) {
      const found: Follower[] = []
      for (let start = 0; start < openIds.length; start += AT_ONCE) {
        const some = openIds.slice(start, start + AT_ONCE)
        const body = { user_list: some.map((openid) => ({ openid, lang: 'zh_CN' })) }
        const { user_info_list: list } = await api.json('/cgi-bin/user/info/batchget', { body })
        if (!Array.isArray(list)) throw new WechatError('bad_answer', 'WeChat answered no list of users')
        found.push(...list.map((data: Record<string, unknown>) => followerOf(data, String(data.openid))))
      }
      return found
    },

    async sceneQr(scene) {
      const body = {
        expire_seconds: QR_SECONDS,
        action_name: 'QR_STR_SCENE',
        action_info: { scene: { scene_str: scene } },
      }
      const askedAt = clock.now().getTime()
      const { url, expire_seconds: seconds } = await api.json('/cgi-bin/qrcode/create', { body })
      if (typeof url !== 'string' || !url) throw new WechatError('bad_answer', 'WeChat answered no QR address')
      return { url, expiresAt: new Date(askedAt + (Number(seconds) || QR_SECONDS) * 1000) }
    },

    async sendCard(openId, { title, description, pictureUrl, url }) {
      const news = { articles: [{ title, description, url, picurl: pictureUrl }] }
      await api.json('/cgi-bin/message/custom/send', { body: { touser: openId, msgtype: 'news', news } })
    },

    async menu() {
      try {
        return fromWechatMenu(await api.json('/cgi-bin/menu/get'))
      } catch (error) {
        if (error instanceof WechatError && error.code === NO_MENU) return null
        throw error
      }
    },
    publishMenu: async (buttons) =>
      void (await api.json('/cgi-bin/menu/create', { body: toWechatMenu(buttons, miniProgramAppId) })),
    removeMenu: async () => void (await api.json('/cgi-bin/menu/delete')),
  }
}

/** A QR code's scene comes as a number or a text, whichever it was made with; none is 0 and empty. */
function followerOf(data: Record<string, unknown>, openId: string): Follower {
  const unionId = typeof data.unionid === 'string' && data.unionid ? { unionId: data.unionid } : {}
  if (Number(data.subscribe) !== 1) return { openId, isFollowing: false, ...unionId }

  const scene = String(data.qr_scene_str || data.qr_scene || '')
  return {
    openId,
    isFollowing: true,
    ...unionId,
    ...(data.subscribe_time ? { since: new Date(Number(data.subscribe_time) * 1000) } : {}),
    ...(scene && scene !== '0' ? { scene } : {}),
  }
}
