import { randomInt } from 'node:crypto'
import type { Chats } from './chats'
import type { ReplyWindows } from './reply-windows'
import { sign, textOf, unwrap, wrap, type PushKeys } from './push-wrapping'
import { GH_ID } from './wechat-accounts'
import type { WechatPerson } from './wechat-person'

export type PushMode = 'plain' | 'compat' | 'safe'
export interface MessagePush {
  setMode(mode: PushMode): void
  setUrl(url: string): void
  /**
   * Sends a person's event to the account's server, up to three times with the same time. False when there was no
   * answer.
   */
  send(person: WechatPerson, fields: { Event: string; EventKey?: string; Ticket?: string }): Promise<boolean>
}

type Settings = { keys: PushKeys; mode: PushMode; url?: string; chats: Chats; replies: ReplyWindows; now: () => Date }

const TRIES = 3
const WAITS_MS = 5000

/** The official account's message push. */
export function messagePush({ keys, chats, replies, now, ...settings }: Settings): MessagePush {
  let { mode, url } = settings

  async function send(xml: string, openId: string): Promise<string | undefined> {
    const [timestamp, nonce] = [String(Math.floor(now().getTime() / 1000)), String(randomInt(1_000_000_000))]
    const query = new URLSearchParams({
      signature: sign(keys.token, timestamp, nonce),
      timestamp,
      nonce,
      openid: openId,
    })
    let body = xml
    if (mode !== 'plain') {
      const encrypted = wrap(xml, keys)
      query.set('encrypt_type', 'aes')
      query.set('msg_signature', sign(keys.token, timestamp, nonce, encrypted))
      const clear =
        mode === 'compat' ? xml.replace(/^<xml>|<\/xml>$/g, '') : `<ToUserName><![CDATA[${GH_ID}]]></ToUserName>`
      body = `<xml>${clear}<Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`
    }
    const reply = await fetch(`${url}?${query}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'text/xml' },
      signal: AbortSignal.timeout(WAITS_MS),
    }).catch(() => undefined)
    return reply?.status === 200 ? readReply(await reply.text()) : undefined
  }

  /** The decrypted reply, or undefined when the text contains none. */
  function readReply(text: string): string | undefined {
    if (text === '' || text === 'success') return ''
    const encrypted = textOf(text, 'Encrypt')
    if (mode === 'plain' || encrypted === undefined) return text.startsWith('<xml>') ? text : undefined
    const signature = sign(keys.token, textOf(text, 'TimeStamp') ?? '', textOf(text, 'Nonce') ?? '', encrypted)
    return signature === textOf(text, 'MsgSignature') ? unwrap(encrypted, keys) : undefined
  }

  return {
    setMode: (wanted) => {
      mode = wanted
    },
    setUrl: (wanted) => {
      url = wanted
    },
    async send(person, { Event, EventKey = '', Ticket }) {
      if (!url) return false
      const openId = person.openIds[keys.appId] ?? ''
      if (['subscribe', 'SCAN', 'CLICK'].includes(Event)) replies.open(openId)
      const at = Math.floor(now().getTime() / 1000)
      const xml = `<xml><ToUserName><![CDATA[${GH_ID}]]></ToUserName><FromUserName><![CDATA[${openId}]]></FromUserName><CreateTime>${at}</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[${Event}]]></Event><EventKey><![CDATA[${EventKey}]]></EventKey>${Ticket ? `<Ticket><![CDATA[${Ticket}]]></Ticket>` : ''}</xml>`

      for (let attempt = 1; attempt <= TRIES; attempt += 1) {
        const reply = await send(xml, openId)
        if (reply === undefined) continue
        if (Event !== 'unsubscribe') chats.take(person.key, reply)
        return true
      }
      if (Event !== 'unsubscribe') chats.serviceFailed(person.key)
      return false
    },
  }
}
