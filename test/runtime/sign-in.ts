import type { HttpClient } from './http-client'

/** Signs in as the panel does. */
export async function signInAsOperator(
  client: HttpClient,
  credentials: { email: string; password: string },
): Promise<HttpClient> {
  const { status, body } = await client.post('/api/admin/auth/sign-in/email', credentials)
  if (status !== 200) throw new Error(`Sign-in answered ${status}: ${JSON.stringify(body)}`)
  return client
}

/** The silent sign-in through WeChat's page and back, redirect by redirect, as a phone's browser does it. */
export async function signInAsVisitor(client: HttpClient): Promise<HttpClient> {
  let next = '/api/wechat/oauth/start?return=/m/hall'
  for (let step = 0; step < 4; step++) {
    const response = await client.request(next, {
      headers: { 'user-agent': 'Mozilla/5.0 (iPhone) MicroMessenger/8.0.49' },
    })
    const location = response.headers.get('location')
    if (response.status !== 302 || !location)
      throw new Error(`${next} answered ${response.status}: ${await response.text()}`)
    if (location.startsWith('/m/')) {
      if (location.includes('signin=failed')) throw new Error('WeChat login failed')
      return client
    }
    next = location
  }
  throw new Error('The WeChat login redirects in a loop')
}
