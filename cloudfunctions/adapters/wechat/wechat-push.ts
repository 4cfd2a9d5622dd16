import { randomInt } from 'node:crypto'
import type { Clock } from '../../ports/clock'
import type { PushCard, PushMessage, PushQuery, WechatPush } from '../../ports/wechat-push'
import { NotFlatXml, readFlatXml, writeFlatXml, xmlElement } from './flat-xml'
import { decryptPush, encryptPush, isSameSignature, pushSignature } from './push-cipher'

export interface WechatPushSettings {
  appId: string
  token: string
  /**
   * `plain` accepts unencrypted messages; `compat` (both texts are sent) and `safe` accept the encrypted one alone.
   */
  mode: 'plain' | 'compat' | 'safe'
  aesKey: string
  /** After the key is replaced in WeChat's console, messages with the old one still arrive for a moment. */
  previousAesKey: string
}

/** WeChat gives up after 15 seconds; a much older message is a replay. WeChat documents no limit of its own. */
const MOST_SECONDS_OFF = 5 * 60

export function wechatPush(
  { appId, token, mode, aesKey, previousAesKey }: WechatPushSettings,
  clock: Clock,
): WechatPush {
  const keys = [aesKey, previousAesKey].filter(Boolean)
  const seconds = () => Math.floor(clock.now().getTime() / 1000)
  const isRecent = ({ timestamp = '' }: PushQuery) =>
    /^\d{1,12}$/.test(timestamp) && Math.abs(seconds() - Number(timestamp)) <= MOST_SECONDS_OFF
  const isSigned = (given: string | undefined, ...parts: string[]) =>
    Boolean(token && given) && isSameSignature(given ?? '', pushSignature(token, ...parts))

  return {
    appId,
    mode,
    isConfigured: token !== '' && (mode === 'plain' || aesKey !== ''),
    isGenuine: (query) => isSigned(query.signature, query.timestamp ?? '', query.nonce ?? '') && isRecent(query),

    open(query, body) {
      const envelope = read(body)
      if (!envelope) return { refused: 'not_readable' }
      const { timestamp = '', nonce = '' } = query

      if (mode === 'plain' && query.encrypt_type !== 'aes') {
        if (!isSigned(query.signature, timestamp, nonce)) return { refused: 'wrong_signature' }
        return isRecent(query) ? { message: envelope, isEncrypted: false } : { refused: 'too_old' }
      }
      const { Encrypt: encrypted = '' } = envelope
      if (!encrypted || keys.length === 0) return { refused: 'not_encrypted' }
      if (!isSigned(query.msg_signature, timestamp, nonce, encrypted)) return { refused: 'wrong_signature' }
      if (!isRecent(query)) return { refused: 'too_old' }

      const opened = keys
        .map((key) => decryptPush(encrypted, { aesKey: key, appId }))
        .find((text) => text !== undefined)
      if (opened === undefined) return { refused: 'foreign_account' }
      const message = read(opened)
      return message ? { message, isEncrypted: true } : { refused: 'not_readable' }
    },

    card(card, to, isEncrypted) {
      const reply = cardXml(card, to, seconds())
      if (!isEncrypted) return reply

      const encrypted = encryptPush(reply, { aesKey, appId })
      const [timestamp, nonce] = [String(seconds()), String(randomInt(1_000_000_000))]
      return writeFlatXml({
        Encrypt: encrypted,
        MsgSignature: pushSignature(token, timestamp, nonce, encrypted),
        TimeStamp: Number(timestamp),
        Nonce: nonce,
      })
    },
  }
}

function read(xml: string): PushMessage | undefined {
  try {
    return readFlatXml(xml)
  } catch (error) {
    if (error instanceof NotFlatXml) return undefined
    throw error
  }
}

/** One article: WeChat shows only the first in answer to most messages. */
function cardXml({ title, description, pictureUrl, url }: PushCard, to: PushMessage, at: number): string {
  const article = [
    xmlElement('Title', title),
    xmlElement('Description', description),
    xmlElement('PicUrl', pictureUrl),
    xmlElement('Url', url),
  ].join('')
  const head = {
    ToUserName: to.FromUserName ?? '',
    FromUserName: to.ToUserName ?? '',
    CreateTime: at,
    MsgType: 'news',
    ArticleCount: 1,
  }
  return writeFlatXml(head).replace(/<\/xml>$/, `<Articles><item>${article}</item></Articles></xml>`)
}
