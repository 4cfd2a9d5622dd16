import type { ProviderId } from '../../shared/contracts/ids'
import type { Database } from '../db/database'
import type { Clock } from './clock'
import type { Files } from './files'
import type { Keys } from './keys'
import type { LiveProvider } from './live-provider'
import type { Log } from './log'
import type { MiniProgramCodes } from './mini-program-codes'
import type { OfficialAccount } from './official-account'
import type { SmsChannel } from './message-channels'
import type { PhoneNumbers } from './phone-numbers'
import type { RateLimits } from './rate-limits'
import type { Tables } from './tables'
import type { Wechat } from './wechat'
import type { WechatPush } from './wechat-push'

/** The last argument of use cases: their dependencies. */
export type Deps = {
  config: Settings
  db: Database
  clock: Clock
  files: Files
  wechat: Wechat
  officialAccount: OfficialAccount
  miniProgramCodes: MiniProgramCodes
  phoneNumbers: PhoneNumbers
  sms: SmsChannel
  rateLimits: RateLimits
  tables: Tables
  wechatPush: WechatPush
  keys: Keys
  log: Log
  /** One provider per connected account; limits are shared by all callers in this process. */
  liveProvider(account: ConnectedAccount): LiveProvider
}

/** The part of the configuration that people and providers can see. */
export type Settings = {
  /**
   * The addresses of the product for browsers. The first is used in links; `*` may stand for one label of a host name.
   */
  PUBLIC_ORIGINS: string[]
  /** Where providers reach the callback function; the first public origin by default. */
  CALLBACK_ORIGIN?: string
  /** Domain of the synthetic addresses by which providers know our visitors. */
  VIEWER_DOMAIN: string
}

export type ConnectedAccount = {
  id: string
  provider: ProviderId
  sealedCredentials: string
  settings: Record<string, unknown>
  updatedAt: Date
}
