import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'

const MESSAGES: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40008: 'invalid message type',
  40013: 'invalid appid',
  40016: 'invalid button size',
  40017: 'invalid button type',
  40018: 'invalid button name size',
  40019: 'invalid button key size',
  40020: 'invalid button url size',
  40027: 'invalid sub button url size',
  40029: 'invalid code',
  40032: 'invalid openid list size',
  40051: 'invalid scene',
  40054: 'invalid sub button url domain',
  40055: 'invalid button url domain',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40165: 'invalid weapp pagepath',
  40212: 'invalid query',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43002: 'require POST method',
  43004: 'require subscribe',
  45015: 'response out of time limit or subscription is canceled',
  45047: 'out of response count limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, mustslower, retry next minute',
  46003: 'menu no exist',
  47001: 'data format error',
  85005: 'appid not bind weapp',
  48001: 'api unauthorized',
  85401: 'expire_time invalid',
  85402: 'expire_interval invalid',
}

/** WeChat sends JSON as `text/plain` and refusals with HTTP 200. */
export function answer(c: Context, body: object): Response {
  return c.body(JSON.stringify(body), 200, { 'content-type': 'text/plain' })
}

/** The request id at the end differs every time, so that nobody compares the text. */
export function refuse(c: Context, errcode: number): Response {
  const rid = [4, 4, 4].map((length) => randomBytes(length).toString('hex')).join('-')
  return answer(c, { errcode, errmsg: `${MESSAGES[errcode] ?? 'system error'}, rid: ${rid}` })
}
