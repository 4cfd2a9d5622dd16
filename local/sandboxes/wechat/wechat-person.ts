import { createHash } from 'node:crypto'
import { MINI_PROGRAM, OFFICIAL_ACCOUNT } from './wechat-accounts'

export interface WechatPerson {
  /** Lower-case Latin letters: the key is the first label of the host name of the person's phone. */
  key: string
  nickname: string
  avatar: { initial: string; color: string }
  phone: string
  unionId: string
  /** OpenIDs by app id; a person has a different OpenID in every app. */
  openIds: Record<string, string>
  /** Follows the official account. */
  isSubscribed: boolean
  /** In seconds, and through which QR code; missing for those who follow from the start. */
  followedAt?: number
  followScene?: string
  /** The person opens pages as WeChat's virtual snapshot account. */
  isSnapshot: boolean
}

export interface NewPerson {
  key: string
  nickname: string
  phone: string
  isSubscribed?: boolean
}

/** First labels that are already used for something else than a person's phone. */
const TAKEN_KEYS = ['wechat', 'vhall', 'zoom', 'www']
const COLORS = ['#07C160', '#1485EE', '#FA9D3B', '#E64340', '#6467F0', '#10AEB8', '#B4548E', '#8A6D3B', '#576B95']

/** Why the key cannot be a person's key, or null when it can. */
export function refusedKey(key: string): string | null {
  if (!/^[a-z][a-z0-9]{1,30}$/.test(key)) return 'key must be 2 to 31 lower-case latin letters and digits'
  return TAKEN_KEYS.includes(key) ? 'key is used by a service' : null
}

/** The same key gives the same ids on every machine, so that links and seed data can rely on them. */
export function makePerson({ key, nickname, phone, isSubscribed = false }: NewPerson): WechatPerson {
  return {
    key,
    nickname,
    avatar: {
      initial: Array.from(nickname)[0] ?? key,
      color: COLORS[digest(key).readUInt8(0) % COLORS.length] ?? '#07C160',
    },
    phone,
    unionId: wechatId(`union ${key}`),
    openIds: Object.fromEntries(
      [OFFICIAL_ACCOUNT, MINI_PROGRAM].map(({ appId }) => [appId, wechatId(`${appId} ${key}`)]),
    ),
    isSubscribed,
    isSnapshot: false,
  }
}

/** WeChat's ids are an `o` followed by 27 characters of base64url. */
export function wechatId(source: string): string {
  return `o${digest(source).toString('base64url').slice(0, 27)}`
}

function digest(source: string): Buffer {
  return createHash('sha256').update(source).digest()
}
