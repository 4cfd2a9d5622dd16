import path from 'node:path'
import type { Clock } from '../ports/clock'
import type { Deps } from '../ports/deps'
import type { Timing } from '../ports/timing'
import { tencentSms } from '../adapters/channel/tencent-sms/tencent-sms'
import { cloudbaseFiles } from '../adapters/files/cloudbase'
import { tablesIn } from '../adapters/tables/tables'
import { miniProgramCodes } from '../adapters/wechat/mini-program-codes'
import { officialAccount } from '../adapters/wechat/official-account'
import { phoneNumbers } from '../adapters/wechat/phone-numbers'
import { wechat } from '../adapters/wechat/wechat'
import { wechatApi } from '../adapters/wechat/wechat-api'
import { wechatPush } from '../adapters/wechat/wechat-push'
import { openDatabase, type OpenDatabase } from '../db/database'
import { callBudgetIn } from '../adapters/store/call-budget'
import type { Config } from './config'
import { keysFrom } from './auth/keys'
import { liveProviderFor } from './live-providers'
import { makeLog } from './log'
import { rateLimitsIn } from '../adapters/store/rate-limits'
import { wechatTokenStore } from '../adapters/store/wechat-token-store'

/** One composed product: the dependencies of use cases, and what its host must know and close. */
export type World = Deps & { config: Config; database: OpenDatabase; close(): Promise<void> }

const realTiming: Timing = {
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
}

type Given = {
  clock?: Clock
  timing?: Timing
  /** The built file of the thread that reads people's tables. */
  tableThread?: string
}

const BESIDE_THE_BUNDLE = path.join(__dirname, 'table-thread.js')

/**
 * Connects ports and adapters. A test passes its own clock and its own waiting; everything else is as in production.
 */
export function compose(
  config: Config,
  { clock = { now: () => new Date() }, timing = realTiming, tableThread = BESIDE_THE_BUNDLE }: Given = {},
): World {
  const log = makeLog(config.LOG_LEVEL)
  const database = openDatabase(
    config.DATABASE_URL,
    (error) => log.warn({ action: 'database.connection_lost', error: error.message }),
    config.DATABASE_POOL_SIZE,
  )
  const keys = keysFrom(config.SECRET_KEY)
  const wechatCalls = { apiBase: config.WECHAT_API_BASE, tokens: wechatTokenStore(database.db, keys), clock }
  const miniProgramApi = wechatApi({ ...wechatCalls, appId: config.WX_MP_APPID, secret: config.WX_MP_SECRET })

  return {
    config,
    db: database.db,
    database,
    clock,
    keys,
    log,
    files: cloudbaseFiles({
      envId: config.CLOUDBASE_ENV_ID,
      secretId: config.TENCENTCLOUD_SECRETID,
      secretKey: config.TENCENTCLOUD_SECRETKEY,
      serviceUrl: config.CLOUDBASE_SERVICE_URL,
    }),
    wechat: wechat({
      apiBase: config.WECHAT_API_BASE,
      openBase: config.WECHAT_OPEN_BASE,
      officialAccount: { appId: config.WX_OA_APPID, secret: config.WX_OA_SECRET },
      miniProgram: { appId: config.WX_MP_APPID, secret: config.WX_MP_SECRET },
    }),
    officialAccount: officialAccount(
      {
        name: config.WX_OA_NAME,
        kind: config.WX_OA_KIND,
        appId: config.WX_OA_APPID,
        miniProgramAppId: config.WX_MP_APPID,
        clock,
      },
      wechatApi({ ...wechatCalls, appId: config.WX_OA_APPID, secret: config.WX_OA_SECRET }),
    ),
    miniProgramCodes: miniProgramCodes({ appId: config.WX_MP_APPID, secret: config.WX_MP_SECRET }, miniProgramApi),
    phoneNumbers: phoneNumbers(miniProgramApi),
    rateLimits: rateLimitsIn(database.pool),
    tables: tablesIn(tableThread),
    sms: tencentSms(
      {
        apiBase: config.SMS_API_BASE,
        region: config.SMS_REGION,
        secretId: config.SMS_SECRET_ID,
        secretKey: config.SMS_SECRET_KEY,
        sdkAppId: config.SMS_SDK_APP_ID,
        signName: config.SMS_SIGN_NAME,
        templates: { verification: config.SMS_VERIFICATION_TEMPLATE_ID },
      },
      { clock, log },
    ),
    wechatPush: wechatPush(
      {
        appId: config.WX_OA_APPID,
        token: config.WX_OA_TOKEN,
        mode: config.WX_OA_MODE,
        aesKey: config.WX_OA_AES_KEY,
        previousAesKey: config.WX_OA_AES_KEY_PREV,
      },
      clock,
    ),
    liveProvider: liveProviderFor(keys, { config, clock, timing, budget: callBudgetIn(database.pool, clock) }),
    close: () => database.close(),
  }
}
