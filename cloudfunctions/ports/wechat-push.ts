/** What WeChat sends with every request to our push address. */
export type PushQuery = {
  signature?: string
  timestamp?: string
  nonce?: string
  msg_signature?: string
  encrypt_type?: string
}

/** A message or event as WeChat tells it, by WeChat's own field names. */
export type PushMessage = Record<string, string>

export type PushRefusal = 'wrong_signature' | 'too_old' | 'foreign_account' | 'not_readable' | 'not_encrypted'

/** The official account's message push: proof of origin, and the two ways a message may be wrapped. */
export interface WechatPush {
  readonly appId: string
  readonly mode: 'plain' | 'compat' | 'safe'
  /** Token there, and the key too where messages are encrypted. */
  readonly isConfigured: boolean
  /** Of the check when an operator saves the address in WeChat's console. */
  isGenuine(query: PushQuery): boolean
  open(query: PushQuery, body: string): { message: PushMessage; isEncrypted: boolean } | { refused: PushRefusal }
  /** A card that opens a page, answered into the chat; wrapped as the message it answers was. */
  card(card: PushCard, to: PushMessage, isEncrypted: boolean): string
}

export type PushCard = { title: string; description: string; pictureUrl: string; url: string }
