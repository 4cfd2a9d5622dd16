import { z } from 'zod'
import { readTrustedProxies } from './http/client-ip'

const url = (fallback: string, means: string) =>
  z
    .url()
    .default(fallback)
    .transform((value) => value.replace(/\/$/, ''))
    .meta({ description: means })

const text = (means: string, neededFor?: string, fallback = '') =>
  z.string().default(fallback).meta({ description: means, neededFor })

const aesKey = (means: string, neededFor?: string) =>
  z
    .string()
    .regex(/^([A-Za-z0-9]{43})?$/, 'is 43 letters and digits')
    .default('')
    .meta({ description: means, neededFor })

/**
 * Every environment variable of the functions. `docs/reference/configuration.md` is written from the descriptions;
 * `neededFor` names what does not work without the value.
 */
export const configSchema = z.object({
  DATABASE_URL: z.string().min(1).meta({ description: 'PostgreSQL 15 or newer.' }),
  DATABASE_POOL_SIZE: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(10)
    .meta({ description: 'Connections of one function process.' }),
  SECRET_KEY: z
    .string()
    .min(32)
    .meta({
      description:
        'At least 32 characters. Encrypted provider secrets, sessions and watch tokens use keys derived from it: ' +
        'changing it signs everybody out and makes stored provider secrets unreadable.',
    }),
  PUBLIC_ORIGINS: z
    .string()
    .min(1)
    .transform((value) => value.split(',').map((origin) => origin.trim().replace(/\/$/, '')))
    .meta({
      description:
        'The origins under which browsers reach the product, comma-separated. Links use the first; ' +
        '`https://*.example.com` stands for one label of a host name.',
    }),
  FRAMED_BY: z
    .string()
    .regex(/^(https?:\/\/[\w.*:-]+(\s*,\s*https?:\/\/[\w.*:-]+)*)?$/, 'is origins separated by commas')
    .default('')
    .transform((value) => value.split(',').flatMap((origin) => origin.trim() || []))
    .meta({ description: 'Origins whose pages may show ours in a frame, comma-separated; none unless set.' }),
  CALLBACK_ORIGIN: z.url().optional().meta({
    description: 'The origin under which providers reach the `callback` function; the first public origin unless set.',
  }),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .refine(areTrustedProxies, 'is a number from 0 to 9, or addresses and CIDR ranges separated by commas')
    .meta({
      neededFor: 'a CDN or proxy',
      description:
        'The proxies before the gateway whose `X-Forwarded-For` is used: their number (`1`), or their addresses and ' +
        'CIDR ranges (`10.0.0.0/8, 2001:db8::/32`). Without it all visitors behind a proxy share its address; with a ' +
        'number that is too high, callers could forge their address.',
    }),
  VIEWER_DOMAIN: text(
    'Domain of the generated addresses by which providers identify visitors. It never receives mail.',
    undefined,
    'viewer.livehall.invalid',
  ),
  VHALL_API_BASE: url('https://saas-open.vhall.com', 'API of VHall.'),
  VHALL_WATCH_BASE: url('https://live.vhall.com', 'Watch pages of VHall.'),
  ZOOM_OAUTH_BASE: url('https://zoom.us', 'Where Zoom gives tokens.'),
  ZOOM_API_BASE: url('https://api.zoom.us/v2', 'API of Zoom.'),
  WECHAT_API_BASE: url('https://api.weixin.qq.com', 'API of WeChat.'),
  WECHAT_OPEN_BASE: url('https://open.weixin.qq.com', "WeChat's sign-in page."),
  WX_OA_APPID: text(
    "App id of the verified service account; its web authorisation domain must be the public origin's host.",
    'H5',
  ),
  WX_OA_SECRET: text('Secret of the service account.', 'H5'),
  WX_OA_NAME: text("The account's name, shown to visitors who are asked to follow.", undefined, '公众号'),
  WX_OA_KIND: z
    .enum(['verified_service', 'unverified_service', 'subscription'])
    .default('verified_service')
    .meta({
      description:
        "What WeChat's console says the account is. Hall and registration need a verified service account; with " +
        'another one the panel shows why they do not work.',
    }),
  WX_OA_TOKEN: text(
    "Token of the message push, as entered in WeChat's console with the address " +
      '`<public origin>/api/wechat/push`. Without it every push is refused.',
    'the follow gate',
  ),
  WX_OA_MODE: z
    .enum(['plain', 'compat', 'safe'])
    .default('safe')
    .meta({ description: "The mode of the message push chosen in WeChat's console." }),
  WX_OA_AES_KEY: aesKey('Key of the message push, 43 letters and digits.', 'the follow gate'),
  WX_OA_AES_KEY_PREV: aesKey('The previous key of the message push, while the key is being changed.'),
  WX_MP_APPID: text(
    'App id of the mini-program, where it is not linked to the CloudBase environment.',
    'the mini-program',
  ),
  WX_MP_SECRET: text('Secret of the mini-program, as above.', 'the mini-program'),
  SMS_API_BASE: url('https://sms.tencentcloudapi.com', 'API of Tencent Cloud SMS.'),
  SMS_REGION: text('Region of Tencent Cloud SMS.', undefined, 'ap-guangzhou'),
  SMS_SECRET_ID: text('Key of a Tencent Cloud sub-account that may send SMS.', 'phone codes'),
  SMS_SECRET_KEY: text('Secret of that sub-account.', 'phone codes'),
  SMS_SDK_APP_ID: text("The SMS application's id.", 'phone codes'),
  SMS_SIGN_NAME: text("The approved signature's text without brackets.", 'phone codes'),
  SMS_VERIFICATION_TEMPLATE_ID: text(
    'An approved verification template with two variables, the code and its minutes.',
    'phone codes',
  ),
  CLOUDBASE_ENV_ID: text('The CloudBase environment that stores files.', 'covers'),
  TENCENTCLOUD_SECRETID: text('Key that may use the environment.', 'covers'),
  TENCENTCLOUD_SECRETKEY: text('Secret of that key.', 'covers'),
  CLOUDBASE_SERVICE_URL: z.string().optional().meta({ description: 'API of CloudBase, where it is another one.' }),
  PUBLIC_REPLY_MAX_AGE_MS: z.coerce
    .number()
    .int()
    .min(0)
    .max(60_000)
    .default(900)
    .meta({
      description:
        'How many milliseconds old the cached hall and promo pages may be. A change is visible within that time in ' +
        'every process; 0 asks the database each time.',
    }),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .meta({ description: 'The least level that is logged.' }),
})

function areTrustedProxies(text: string): boolean {
  try {
    return Boolean(readTrustedProxies(text))
  } catch {
    return false
  }
}

export type Config = z.infer<typeof configSchema>

/** Read and checked once; a missing or wrong value names itself and the guide. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = configSchema.safeParse(env)
  if (parsed.success) return parsed.data

  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`Configuration is not complete (docs/reference/configuration.md):\n  ${problems.join('\n  ')}`)
}
