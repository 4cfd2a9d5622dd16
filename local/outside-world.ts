import path from 'node:path'
import type { Clock } from '../cloudfunctions/ports/clock'
import { cloudbaseEnvironment } from './host/cloudbase-environment'
import type { FunctionHost } from './host/function-host'
import { startCloudbase, type CloudbaseSandbox } from './sandboxes/cloudbase/start-cloudbase'
import { SMS_ACCOUNT } from './sandboxes/sms/sms-account'
import { startSmsSandbox, type SmsSandbox } from './sandboxes/sms/start-sms-sandbox'
import { startVhallSandbox, type VhallSandbox } from './sandboxes/vhall/start-vhall-sandbox'
import { startWechatSandbox, type WechatSandbox } from './sandboxes/wechat/start-wechat-sandbox'
import {
  MINI_PROGRAM,
  OFFICIAL_ACCOUNT,
  OFFICIAL_ACCOUNT_NAME,
  PUSH_AES_KEY,
  PUSH_TOKEN,
} from './sandboxes/wechat/wechat-accounts'
import { startZoomSandbox, type ZoomSandbox } from './sandboxes/zoom/start-zoom-sandbox'

export const ENV_ID = 'livehall-local'

type Options = {
  dataDir: string
  clock?: Clock
  /** The front door's port, with which stand-ins build links for browsers. */
  port: number
  /** Where functions are called. Read at each call, because the functions start after the stand-ins. */
  functions(): FunctionHost | undefined
  /** Adds a Zoom account with ready-made webinars whose dates stay current. */
  withReadyZoom?: boolean
}

export type OutsideWorld = {
  vhall: VhallSandbox
  zoom: ZoomSandbox
  wechat: WechatSandbox
  cloudbase: CloudbaseSandbox
  sms: SmsSandbox
  close(): Promise<void>
}

/** The stand-ins for all outside services (WeChat, VHall, Zoom, CloudBase storage, SMS), each on its own port. */
export async function startOutsideWorld({
  dataDir,
  clock,
  port,
  functions,
  withReadyZoom = false,
}: Options): Promise<OutsideWorld> {
  const publicOrigin = (name: string) => `http://${name}.hub.localhost:${port}`
  const wechat = await startWechatSandbox({
    port: 0,
    host: '127.0.0.1',
    dataDir: path.join(dataDir, 'wechat'),
    allowedRedirectHosts: ['hub.localhost', '*.hub.localhost'],
    origins: {
      wechatOrigin: publicOrigin('wechat'),
      mainOrigin: `http://hub.localhost:${port}`,
      phoneOrigin: publicOrigin,
    },
    clock,
    pushUrl: `http://127.0.0.1:${port}/api/wechat/push`,
    callFunction: async (name, event, user) => functions()?.callFromMiniProgram(name, event, user),
  })
  const vhall = await startVhallSandbox({
    port: 0,
    dataDir: path.join(dataDir, 'vhall'),
    publicOrigin: publicOrigin('vhall'),
    clock,
  })
  const zoom = await startZoomSandbox({
    port: 0,
    dataDir: path.join(dataDir, 'zoom'),
    publicOrigin: publicOrigin('zoom'),
    clock,
    withReadyWebinars: withReadyZoom,
  })
  const cloudbase = await startCloudbase({
    envId: ENV_ID,
    folder: path.join(dataDir, 'files'),
    publicOrigin: () => `http://hub.localhost:${port}`,
    callFunction: async (name, event) => functions()?.callFromFunction(name, event),
  })

  const sms = await startSmsSandbox({ clock })

  return {
    vhall,
    zoom,
    wechat,
    cloudbase,
    sms,
    close: async () => {
      await Promise.all([vhall.close(), zoom.close(), wechat.close(), cloudbase.stop(), sms.close()])
    },
  }
}

/** The product's configuration on this machine. Only addresses and keys differ from production. */
export function productEnvironment(
  outside: OutsideWorld,
  given: { databaseUrl: string; port: number; secretKey: string },
): Record<string, string> {
  const { vhall, zoom, wechat, cloudbase, sms } = outside
  const front = `hub.localhost:${given.port}`
  return {
    ...cloudbaseEnvironment(ENV_ID, cloudbase.serviceUrl),
    CLOUDBASE_ENV_ID: ENV_ID,
    CLOUDBASE_SERVICE_URL: cloudbase.serviceUrl,
    DATABASE_URL: given.databaseUrl,
    SECRET_KEY: given.secretKey,
    PUBLIC_ORIGINS: [
      `http://${front}`,
      `http://*.${front}`,
      `http://localhost:${given.port}`,
      `http://127.0.0.1:${given.port}`,
    ].join(','),
    // The console shows phones in frames.
    FRAMED_BY: `http://${front}`,
    // The stand-ins are Node programs, which do not resolve names under .localhost.
    CALLBACK_ORIGIN: `http://127.0.0.1:${given.port}`,
    VHALL_API_BASE: vhall.origin,
    VHALL_WATCH_BASE: `http://vhall.${front}`,
    ZOOM_OAUTH_BASE: zoom.origin,
    ZOOM_API_BASE: `${zoom.origin}/v2`,
    WECHAT_API_BASE: wechat.url,
    WECHAT_OPEN_BASE: `http://wechat.${front}`,
    WX_OA_APPID: OFFICIAL_ACCOUNT.appId,
    WX_OA_SECRET: OFFICIAL_ACCOUNT.secret,
    WX_OA_NAME: OFFICIAL_ACCOUNT_NAME,
    WX_OA_KIND: 'verified_service',
    WX_OA_TOKEN: PUSH_TOKEN,
    WX_OA_MODE: 'safe',
    WX_OA_AES_KEY: PUSH_AES_KEY,
    SMS_API_BASE: sms.url,
    SMS_SECRET_ID: SMS_ACCOUNT.secretId,
    SMS_SECRET_KEY: SMS_ACCOUNT.secretKey,
    SMS_SDK_APP_ID: SMS_ACCOUNT.sdkAppId,
    SMS_SIGN_NAME: SMS_ACCOUNT.signName,
    SMS_VERIFICATION_TEMPLATE_ID: SMS_ACCOUNT.templateId,
    WX_MP_APPID: MINI_PROGRAM.appId,
    WX_MP_SECRET: MINI_PROGRAM.secret,
  }
}
