import type { Clock } from '../ports/clock'
import type { Deps } from '../ports/deps'
import { cloudbaseFiles } from '../adapters/files/cloudbase'
import { wechat } from '../adapters/wechat/wechat'
import { openDatabase, type OpenDatabase } from '../db/database'
import type { Config } from './config'
import { keysFrom } from './keys'
import { liveProviderFor } from './live-providers'
import { makeLog } from './log'

/** One composed product: what use cases ask for, and what its host must know and close. */
export type World = Deps & { config: Config; database: OpenDatabase; close(): Promise<void> }

/** Ports meet adapters. A test gives its own clock; everything else is what runs in production. */
export function compose(config: Config, { clock = { now: () => new Date() } }: { clock?: Clock } = {}): World {
  const log = makeLog(config.LOG_LEVEL)
  const database = openDatabase(config.DATABASE_URL, (error) => log.warn({ action: 'database.connection_lost', error: error.message }), config.DATABASE_POOL_SIZE)
  const keys = keysFrom(config.SECRET_KEY)

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
    liveProvider: liveProviderFor(config, keys, clock),
    close: () => database.close(),
  }
}
