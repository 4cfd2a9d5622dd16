import type { Wechat } from '../../ports/wechat'
import { WechatError } from '../../ports/wechat'
import { GuardedOauth } from './guarded-oauth'

export interface WechatSettings {
  /** `https://api.weixin.qq.com`, where our functions call. */
  apiBase: string
  /** `https://open.weixin.qq.com`, where browsers are sent. */
  openBase: string
  officialAccount: { appId: string; secret: string }
  miniProgram: { appId: string; secret: string }
  timeoutMs?: number
}

export function wechat({ apiBase, openBase, officialAccount, miniProgram, timeoutMs = 5000 }: WechatSettings): Wechat {
  const bases = { apiBase, openBase, timeoutMs }
  const h5 = new GuardedOauth(officialAccount.appId, officialAccount.secret, bases)
  const mini = new GuardedOauth(miniProgram.appId, miniProgram.secret, bases)

  return {
    authorizeUrl: (redirectUrl, state) => h5.getAuthorizeURL(redirectUrl, state, 'snsapi_base'),

    async identityOfOauthCode(code) {
      const data = await h5.dataOfOauthCode(code)
      // A snapshot page (快照页) shows WeChat's virtual account of a person who has not agreed to anything.
      return { ...identityOf(data, officialAccount.appId), isSnapshot: Number(data.is_snapshotuser) === 1 }
    },

    identityOfLoginCode: async (code) => identityOf(await mini.dataOfLoginCode(code), miniProgram.appId),
  }
}

/** A UnionID comes only with accounts bound to an Open Platform account, and with `snsapi_base` mostly not at all. */
function identityOf(data: Record<string, unknown>, appId: string): { appId: string; openId: string; unionId?: string } {
  if (typeof data.openid !== 'string' || data.openid === '') {
    throw new WechatError('bad_answer', 'WeChat answered without an openid')
  }
  if (typeof data.unionid !== 'string' || data.unionid === '') return { appId, openId: data.openid }
  return { appId, openId: data.openid, unionId: data.unionid }
}
