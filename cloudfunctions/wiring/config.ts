import { z } from 'zod'
import { readTrustedProxies } from './http/client-ip'

const url = (fallback: string) =>
  z
    .url()
    .default(fallback)
    .transform((value) => value.replace(/\/$/, ''))

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  /** At least 32 characters; sealing, sessions and K values each use a key derived from it. */
  SECRET_KEY: z.string().min(32),
  /**
   * The addresses of the product for browsers. The first is used in links; `*` may stand for one label of a host name.
   */
  PUBLIC_ORIGINS: z
    .string()
    .min(1)
    .transform((value) => value.split(',').map((origin) => origin.trim().replace(/\/$/, ''))),
  /** Origins whose pages may show ours in a frame, comma-separated; none unless set. */
  FRAMED_BY: z
    .string()
    .regex(/^(https?:\/\/[\w.*:-]+(\s*,\s*https?:\/\/[\w.*:-]+)*)?$/, 'is origins separated by commas')
    .default('')
    .transform((value) => value.split(',').flatMap((origin) => origin.trim() || [])),
  /** Where providers reach the callback function; the first public origin by default. */
  CALLBACK_ORIGIN: z.url().optional(),
  /** Proxies before the gateway whose word about the caller's address counts: how many, or their addresses. */
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .refine(areTrustedProxies, 'is a number from 0 to 9, or addresses and CIDR ranges separated by commas'),
  /** Domain of the synthetic addresses by which providers know our visitors. It never receives mail. */
  VIEWER_DOMAIN: z.string().default('viewer.livehall.invalid'),
  VHALL_API_BASE: url('https://saas-open.vhall.com'),
  VHALL_WATCH_BASE: url('https://live.vhall.com'),
  /** Where Zoom gives tokens. */
  ZOOM_OAUTH_BASE: url('https://zoom.us'),
  ZOOM_API_BASE: url('https://api.zoom.us/v2'),
  WECHAT_API_BASE: url('https://api.weixin.qq.com'),
  WECHAT_OPEN_BASE: url('https://open.weixin.qq.com'),
  WX_OA_APPID: z.string().default(''),
  WX_OA_SECRET: z.string().default(''),
  /** Shown to visitors who are asked to follow. */
  WX_OA_NAME: z.string().default('公众号'),
  /** What WeChat's console says the account is; hall and registration need a verified service account. */
  WX_OA_KIND: z.enum(['verified_service', 'unverified_service', 'subscription']).default('verified_service'),
  /** Of the message push, as entered in WeChat's console. Without a token every push is refused. */
  WX_OA_TOKEN: z.string().default(''),
  WX_OA_MODE: z.enum(['plain', 'compat', 'safe']).default('safe'),
  WX_OA_AES_KEY: z
    .string()
    .regex(/^([A-Za-z0-9]{43})?$/, 'is 43 letters and digits')
    .default(''),
  WX_OA_AES_KEY_PREV: z
    .string()
    .regex(/^([A-Za-z0-9]{43})?$/, 'is 43 letters and digits')
    .default(''),
  WX_MP_APPID: z.string().default(''),
  WX_MP_SECRET: z.string().default(''),
  /** Tencent Cloud SMS; without these nobody is sent a code. */
  SMS_API_BASE: url('https://sms.tencentcloudapi.com'),
  SMS_REGION: z.string().default('ap-guangzhou'),
  SMS_SECRET_ID: z.string().default(''),
  SMS_SECRET_KEY: z.string().default(''),
  SMS_SDK_APP_ID: z.string().default(''),
  SMS_SIGN_NAME: z.string().default(''),
  SMS_VERIFICATION_TEMPLATE_ID: z.string().default(''),
  CLOUDBASE_ENV_ID: z.string().default(''),
  TENCENTCLOUD_SECRETID: z.string().default(''),
  TENCENTCLOUD_SECRETKEY: z.string().default(''),
  CLOUDBASE_SERVICE_URL: z.string().optional(),
  /** How old an answer that is the same for everybody may be. 0 asks the database each time. */
  PUBLIC_REPLY_MAX_AGE_MS: z.coerce.number().int().min(0).max(60_000).default(900),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

function areTrustedProxies(text: string): boolean {
  try {
    return Boolean(readTrustedProxies(text))
  } catch {
    return false
  }
}

export type Config = z.infer<typeof schema>

/** Read and checked once; a missing or wrong value names itself and the guide. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = schema.safeParse(env)
  if (parsed.success) return parsed.data

  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`Configuration is not complete (docs/guides/configuration.md):\n  ${problems.join('\n  ')}`)
}
