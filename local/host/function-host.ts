import { randomUUID } from 'node:crypto'
import type { FunctionContext, FunctionMain } from './function-main'

export interface MiniProgramUser {
  openId: string
  appId: string
  unionId?: string
}

export interface FunctionHost {
  envId: string
  names: string[]
  mainOf(name: string): FunctionMain | undefined
  /** The context of a call over HTTP; it contains no identity. */
  httpContext(name: string, requestId: string): FunctionContext
  /** `wx.cloud.callFunction`: the platform puts the caller's identity into the context. */
  callFromMiniProgram(name: string, event: Record<string, unknown>, user: MiniProgramUser): Promise<unknown>
  /** A call from another function through the SDK. */
  callFromFunction(name: string, event: unknown): Promise<unknown>
  fireTimer(name: string, triggerName: string, at?: Date): Promise<void>
  /** Releases the functions' resources: their database connections. */
  close(): Promise<void>
}

export class FunctionNotFound extends Error {}

/** Calls function bundles in the way CloudBase calls them. */
export function hostFunctions(mains: Record<string, FunctionMain>, envId: string): FunctionHost {
  const functions = new Map(Object.entries(mains))
  const shared = {
    SCF_NAMESPACE: envId,
    TCB_ENV: envId,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
  }
  const overHttp = JSON.stringify({ ...shared, TCB_CONTEXT_KEYS: 'TCB_ENV' })

  function contextOf(name: string, requestId: string, environment: string): FunctionContext {
    return {
      request_id: requestId,
      function_name: name,
      namespace: envId,
      function_version: '$LATEST',
      memory_limit_in_mb: 256,
      time_limit_in_ms: 20_000,
      environment,
    }
  }

  /** Data between platform and function is JSON: dates become strings, undefined fields are dropped. */
  async function call(name: string, event: unknown, environment: string): Promise<unknown> {
    const main = functions.get(name)
    if (!main) throw new FunctionNotFound(`There is no function "${name}".`)
    const result = await main(travel(event), contextOf(name, randomUUID(), environment))
    return travel(result)
  }

  return {
    envId,
    names: [...functions.keys()],
    mainOf: (name) => functions.get(name),
    httpContext: (name, requestId) => contextOf(name, requestId, overHttp),
    callFromMiniProgram(name, event, user) {
      const environment = JSON.stringify({ ...shared, ...miniProgramKeys(user) })
      return call(name, { ...event, userInfo: { openId: user.openId, appId: user.appId } }, environment)
    },
    callFromFunction: (name, event) => call(name, event, overHttp),
    async fireTimer(name, triggerName, at = new Date()) {
      await call(name, { Type: 'Timer', TriggerName: triggerName, Time: at.toISOString(), Message: '' }, overHttp)
    },
    async close() {
      await Promise.all([...functions.values()].map((main) => main.close?.()))
    },
  }
}

function miniProgramKeys({ openId, appId, unionId }: MiniProgramUser): Record<string, string> {
  return {
    WX_OPENID: openId,
    WX_APPID: appId,
    ...(unionId ? { WX_UNIONID: unionId } : {}),
    WX_CLIENTIP: '127.0.0.1',
    TCB_SOURCE: 'wx_client',
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID,WX_CLIENTIP',
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
  }
}

function travel(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}
