import Taro from '@tarojs/taro'
import { acceptLanguage } from './language'
import type { VisitorReply, VisitorRequest } from './transport'

const TOKEN_KEY = 'visitor-token'
const TIMEOUT_MS = 15_000

export const send = API_BASE && !CLOUD_ENV ? sendOverHttps : sendThroughCloud

/** The platform adds the caller's openid to the event, so the request does not contain an identity. */
async function sendThroughCloud({ method, path, query, body }: VisitorRequest): Promise<VisitorReply> {
  const { result } = await Taro.cloud.callFunction({
    name: 'visitor',
    data: { path, method, query, body, headers: { 'accept-language': acceptLanguage } },
  })
  if (!isReply(result)) throw new Error('The visitor function answered without a status.')
  return result
}

async function sendOverHttps(request: VisitorRequest): Promise<VisitorReply> {
  const reply = await askWith(await storedToken(), request)
  if (reply.status !== 401) return reply
  // The token has expired or belongs to another server: sign in again, once.
  return askWith(await signIn(), request)
}

async function askWith(token: string, { method, path, query, body }: VisitorRequest): Promise<VisitorReply> {
  const search = Object.entries(query)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&')
  const { statusCode, data } = await Taro.request({
    url: `${API_BASE}${path}${search && `?${search}`}`,
    method,
    data: body,
    timeout: TIMEOUT_MS,
    header: {
      'content-type': 'application/json',
      'accept-language': acceptLanguage,
      ...(token && { authorization: `Bearer ${token}` }),
    },
  })
  return { status: statusCode, body: data }
}

async function storedToken(): Promise<string> {
  return Taro.getStorageSync<string>(TOKEN_KEY) || signIn()
}

/** Empty when the server refuses the sign-in. Public pages still work; the others show the server's reason. */
async function signIn(): Promise<string> {
  const { code } = await Taro.login()
  const { status, body } = await askWith('', {
    method: 'POST',
    path: '/api/visitor/session',
    query: {},
    body: { code },
  })
  const token = status === 200 && hasToken(body) ? body.token : ''
  Taro.setStorageSync(TOKEN_KEY, token)
  return token
}

function isReply(value: unknown): value is VisitorReply {
  return (
    typeof value === 'object' &&
    value !== null &&
    'status' in value &&
    typeof value.status === 'number' &&
    'body' in value
  )
}

function hasToken(value: unknown): value is { token: string } {
  return typeof value === 'object' && value !== null && 'token' in value && typeof value.token === 'string'
}
