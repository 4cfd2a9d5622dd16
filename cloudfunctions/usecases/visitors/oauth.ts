import { randomBytes } from 'node:crypto'
import type { Language } from '../../../shared/text/language'
import { WechatError } from '../../ports/wechat'
import type { Deps } from '../../ports/deps'
import { askFollower } from '../followers/ask-follower'
import { rememberLanguage } from './remember-language'
import { visitorSessions } from './visitor-session'
import { contactOfWechatUser } from './contact-of-wechat-user'

const TICKET_SECONDS = 600

/**
 * The way to WeChat and back. WeChat's `state` may hold letters and digits only, so the page to come back to
 * waits in a sealed cookie: it also ties the answer to the browser that asked, which is what stops a foreign
 * code from being slipped in.
 */
export function startOauth(
  { origin, returnTo }: { origin: string; returnTo: string },
  { wechat, keys, clock }: Pick<Deps, 'wechat' | 'keys' | 'clock'>,
) {
  const state = randomBytes(16).toString('hex')
  const ticket = keys.seal(
    'oauth-ticket',
    JSON.stringify({ state, returnTo: ownPath(returnTo), until: clock.now().getTime() + TICKET_SECONDS * 1000 }),
  )
  return { location: wechat.authorizeUrl(`${origin}/api/wechat/oauth/return`, state), ticket }
}

/** Always leads back to the page: signed in, or with `signin=failed` so that it can offer another try. */
export async function finishOauth(
  { code, state, ticket, language }: { code: string; state: string; ticket: string; language: Language },
  deps: Deps,
) {
  const opened = openTicket(ticket, deps)
  if (!opened || opened.state !== state || !code) return failed(opened?.returnTo ?? '/m/', deps, 'ticket does not fit')

  try {
    const user = await deps.wechat.identityOfOauthCode(code)
    // WeChat shows a virtual person on its snapshot page; binding it would make a contact that is nobody.
    if (user.isSnapshot) return failed(opened.returnTo, deps, 'snapshot user')

    // A silent login tells no unionid; of a follower the account itself is told it, and so finds the mini-program's contact.
    const unionId = user.unionId ?? (await askFollower(user.openId, deps))?.unionId
    const contactId = await contactOfWechatUser({ ...user, unionId, via: 'official_account' }, deps)
    await rememberLanguage({ contactId, language }, deps.db)
    const sessions = visitorSessions(deps.keys, deps.clock)
    const { token } = sessions.issue({ contactId, via: 'h5' })
    return { returnTo: opened.returnTo, token, lifeSeconds: sessions.lifeSeconds }
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    return failed(opened.returnTo, deps, String(error.code))
  }
}

function failed(returnTo: string, { log }: Pick<Deps, 'log'>, reason: string) {
  log.warn({ action: 'wechat.oauth_failed', reason })
  return { returnTo: `${returnTo}${returnTo.includes('?') ? '&' : '?'}signin=failed`, token: undefined, lifeSeconds: 0 }
}

function openTicket(
  ticket: string,
  { keys, clock }: Pick<Deps, 'keys' | 'clock'>,
): { state: string; returnTo: string } | undefined {
  try {
    const opened = JSON.parse(keys.open('oauth-ticket', ticket)) as { state: string; returnTo: string; until: number }
    return opened.until > clock.now().getTime() ? opened : undefined
  } catch {
    return undefined
  }
}

/** Only pages of our own H5: anything else would make this an open redirect, or no header at all. */
const ownPath = (path: string) => (/^\/m(\/[^/\\]|\/?$|\?)/.test(path) && !/[\\\s\p{C}]/u.test(path) ? path : '/m/')
