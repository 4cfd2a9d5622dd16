import { isScene } from '../../../shared/domain/links/read-scene'
import type { MiniProgramCodes } from '../../ports/mini-program-codes'
import { WechatError } from '../../ports/wechat'
import type { WechatApi } from './wechat-api'

type Account = { appId: string; secret: string }

/** `wxa/getwxacodeunlimit` and `wxa/generate_urllink`, whose links live at most 30 days. */
export function miniProgramCodes({ appId, secret }: Account, api: WechatApi): MiniProgramCodes {
  return {
    isConfigured: appId !== '' && secret !== '',

    async picture({ scene, page, width }) {
      if (!isScene(scene)) throw new WechatError(40129, 'A scene holds at most 32 of the characters WeChat takes')
      // Checked against the released version otherwise; a printed code outlives that version anyway.
      const bytes = await api.bytes('/wxa/getwxacodeunlimit', { body: { scene, page, width, check_path: false } })
      const mime = mimeOf(bytes)
      if (!mime) throw new WechatError('bad_answer', 'WeChat answered neither JPEG nor PNG')
      return { bytes, mime }
    },

    async link({ path, query, days }) {
      const { url_link: url } = await api.json('/wxa/generate_urllink', {
        body: { path: `/${path}`, query, expire_type: 1, expire_interval: days },
      })
      if (typeof url !== 'string') throw new WechatError('bad_answer', 'WeChat answered no link')
      return url
    },
  }
}

/** The header does not always show the type; the first bytes do. */
function mimeOf([first, second]: Uint8Array): 'image/jpeg' | 'image/png' | null {
  if (first === 0xff && second === 0xd8) return 'image/jpeg'
  return first === 0x89 && second === 0x50 ? 'image/png' : null
}
