import { openChats } from './chats'
import type { Chats } from './chats'
import { messagePush } from './message-push'
import type { MessagePush } from './message-push'
import { replyWindows } from './reply-windows'
import type { ReplyWindows } from './reply-windows'
import { openSceneLog } from './scene-log'
import type { SceneLog } from './scene-log'
import { openMenuStore } from './menu-store'
import type { MenuStore } from './menu-store'
import { OFFICIAL_ACCOUNT, PUSH_AES_KEY, PUSH_TOKEN } from './wechat-accounts'
import { apiTokens } from './api-tokens'
import type { ApiTokens } from './api-tokens'
import type { ForcedAnswers } from './forced-answers'
import { forcedAnswers } from './forced-answers'
import { minuteLimit } from './minute-limit'
import type { MinuteLimit } from './minute-limit'
import { oneTimeCodes } from './one-time-codes'
import type { OneTimeCodes } from './one-time-codes'
import { openPeopleStore } from './people-store'
import type { PeopleStore } from './people-store'
import { urlLinks as openUrlLinks } from './url-links'
import type { UrlLinks } from './url-links'

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
