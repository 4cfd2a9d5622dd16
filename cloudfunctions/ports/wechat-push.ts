/** The parameters of every request from WeChat to our push address. */
export type PushQuery = {
  signature?: string
  timestamp?: string
  nonce?: string
  msg_signature?: string
  encrypt_type?: string
}

/** A message or event with WeChat's own field names. */
export type PushMessage = Record<string, string>

export type PushRefusal = 'wrong_signature' | 'too_old' | 'foreign_account' | 'not_readable' | 'not_encrypted'

/** The official account's message push: signature check, and the two formats of a message. */
export interface WechatPush {
  readonly appId: string
  readonly mode: 'plain' | 'compat' | 'safe'
  /** A token is configured, and the key too where messages are encrypted. */
  readonly isConfigured: boolean
  /** For the check when an operator saves the address in WeChat's console. */
  isGenuine(query: PushQuery): boolean
  open(query: PushQuery, body: string): { message: PushMessage; isEncrypted: boolean } | { refused: PushRefusal }
  /** A card that opens a page, as the reply in the chat; encrypted if the message was. */
  card(card: PushCard, to: PushMessage, isEncrypted: boolean): string
}

export type PushCard = { title: string; description: string; pictureUrl: string; url: string }
