import { phoneUserAgent } from '../host/phone'
import type { HttpReply } from '../host/function-main'
import type { HttpCall } from './product'

/**
 * Logs in silently through WeChat's page, redirect by redirect, as WeChat's browser does. Returns the headers of the
 * signed-in person. The front door need not be open, because WeChat's page is requested at the stand-in's own address.
 */
export async function signInOnPhone(
  person: string,
  http: HttpCall,
  environment: Record<string, string>,
): Promise<Record<string, string>> {
  const { WECHAT_API_BASE = '', WECHAT_OPEN_BASE = '' } = environment
  const host = new URL(WECHAT_OPEN_BASE).host.replace(/^wechat\./, `${person}.`)
  const start = await http('wechat', {
    method: 'GET',
    path: '/api/wechat/oauth/start',
    headers: { host },
    query: { return: '/m/hall' },
  })
  const page = await fetch(String(start.headers?.location).replace(WECHAT_OPEN_BASE, WECHAT_API_BASE), {
    redirect: 'manual',
    headers: { 'user-agent': phoneUserAgent },
  })

  const back = new URL(page.headers.get('location') ?? WECHAT_OPEN_BASE)
  const end = await http('wechat', {
    method: 'GET',
    path: back.pathname,
    headers: { host, cookie: cookiesOf(start) },
    query: Object.fromEntries(back.searchParams),
  })
  const cookie = cookiesOf(end)
  if (!cookie.includes('livehall_visitor='))
    throw new Error(`${person} could not sign in: ${end.statusCode} ${JSON.stringify(end.headers)}`)
  return { host, cookie }
}

function cookiesOf({ headers = {} }: HttpReply): string {
  return [headers['set-cookie'] ?? []]
    .flat()
    .map((line) => String(line).split(';')[0])
    .join('; ')
}
