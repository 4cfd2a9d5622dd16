import { randomBytes } from 'node:crypto'
import { openChats, type Chats } from './chats'
import { type ForcedAnswers, forcedAnswers } from './forced-answers'
import { openMenuStore, type MenuStore } from './menu-store'
import { messagePush, type MessagePush } from './message-push'
import { minuteLimit, type MinuteLimit } from './minute-limit'
import { oneTimeCodes, type OneTimeCodes } from './one-time-codes'
import { openPeopleStore, type PeopleStore } from './people-store'
import { replyWindows, type ReplyWindows } from './reply-windows'
import { openSceneLog, type SceneLog } from './scene-log'
import { urlLinks as openUrlLinks, type UrlLinks } from './url-links'
import { OFFICIAL_ACCOUNT, PUSH_AES_KEY, PUSH_TOKEN } from './wechat-accounts'

/** The whole state of the stand-in. */
export interface WechatWorld {
  callFunction: CallFunction
  people: PeopleStore
  codes: OneTimeCodes
  tokens: ApiTokens
  logins: MinuteLimit
  forced: ForcedAnswers
  chats: Chats
  push: MessagePush
  menu: MenuStore
  scenes: SceneLog
  replies: ReplyWindows
  urlLinks: UrlLinks
  origins: WechatOrigins
  now(): Date
  /** Host names to which a login may return; `*` stands for one label. */
  allowedRedirectHosts: string[]
  setClockOffset(seconds: number): void
  reset(): void
}

/** The origins of this stand-in, of the product's pages, and of the same pages on one user's phone. */
export type WechatOrigins = { wechatOrigin: string; mainOrigin: string; phoneOrigin(key: string): string }

/** `wx.cloud.callFunction` as the platform executes it: the platform vouches for the caller's identity. */
export type CallFunction = (
  name: string,
  event: Record<string, unknown>,
  user: { appId: string; openId: string; unionId: string },
) => Promise<unknown>

interface WorldOptions {
  origins: WechatOrigins
  callFunction?: CallFunction
  /** The address to which the official account's events are pushed. */
  pushUrl?: string
  dataDir: string
  allowedRedirectHosts: string[]
  clock: { now(): Date }
}

export function wechatWorld({
  dataDir,
  allowedRedirectHosts,
  origins,
  clock,
  pushUrl,
  callFunction = noFunctions,
}: WorldOptions): WechatWorld {
  let offsetMs = 0
  const now = () => new Date(clock.now().getTime() + offsetMs)
  const people = openPeopleStore(dataDir)
  const urlLinks = openUrlLinks(dataDir, now)
  const [codes, tokens, logins, forced] = [oneTimeCodes(now), apiTokens(now), minuteLimit(now), forcedAnswers()]
  const chats = openChats(now)
  const menu = openMenuStore(dataDir)
  const scenes = openSceneLog(dataDir)
  const replies = replyWindows(now)
  const push = messagePush({
    keys: { appId: OFFICIAL_ACCOUNT.appId, token: PUSH_TOKEN, aesKey: PUSH_AES_KEY },
    mode: 'safe',
    url: pushUrl,
    chats,
    replies,
    now,
  })

  return {
    callFunction,
    chats,
    push,
    menu,
    scenes,
    replies,
    people,
    codes,
    tokens,
    logins,
    forced,
    urlLinks,
    origins,
    now,
    allowedRedirectHosts,
    setClockOffset: (seconds) => {
      offsetMs = seconds * 1000
    },
    reset: () => {
      offsetMs = 0
      menu.remove()
      push.setMode('safe')
      for (const kept of [codes, tokens, logins, forced, urlLinks, chats, scenes, replies]) kept.clear()
      people.reset()
    },
  }
}

const noFunctions: CallFunction = async () => {
  throw new Error('This stand-in has no functions to call')
}

const LIFETIME_MS = 7200 * 1000
const RENEWED_BEFORE_END_MS = 5 * 60 * 1000

interface ApiTokens {
  /** The same token while it is valid for more than five minutes, as with `stable_token`. */
  current(appId: string): { token: string; expiresIn: number }
  /** The app to which a token belongs, or WeChat's errcode. */
  check(token: string | undefined): { appId: string } | { errcode: 41001 | 40001 | 42001 }
  clear(): void
}

/** Tokens for calls that an account makes for itself. Users' tokens of web authorisation are separate. */
function apiTokens(now: () => Date): ApiTokens {
  const issued = new Map<string, { appId: string; expiresAt: number }>()

  return {
    current(appId) {
      const at = now().getTime()
      const valid = [...issued].find(([, own]) => own.appId === appId && own.expiresAt - at > RENEWED_BEFORE_END_MS)
      if (valid) return { token: valid[0], expiresIn: Math.floor((valid[1].expiresAt - at) / 1000) }

      const token = randomBytes(90).toString('base64url')
      issued.set(token, { appId, expiresAt: at + LIFETIME_MS })
      return { token, expiresIn: LIFETIME_MS / 1000 }
    },
    check(token) {
      if (!token) return { errcode: 41001 }
      const known = issued.get(token)
      if (!known) return { errcode: 40001 }
      return known.expiresAt <= now().getTime() ? { errcode: 42001 } : { appId: known.appId }
    },
    clear: () => issued.clear(),
  }
}
