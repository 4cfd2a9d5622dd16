import { ConsoleFailure } from './console-failure'

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1'

/** The address to which our front door redirects a phone's browser, or the given address when it does not redirect. */
export async function openAsPhone(address: string, hub: string): Promise<string> {
  if (!URL.canParse(address, hub)) throw new ConsoleFailure(400, 'bad_request', '这不是一个链接。')
  const { pathname, search } = new URL(address, hub)
  const reply = await fetch(`${hub}${pathname}${search}`, { redirect: 'manual', headers: { 'user-agent': PHONE } })
  return new URL(reply.headers.get('location') ?? `${pathname}${search}`, hub).href
}
