import { randomBytes } from 'node:crypto'
import type { Language } from '../../../shared/text/language'
import { WechatError } from '../../ports/wechat'
import type { Deps } from '../../ports/deps'
import { askFollower } from './ask-follower'
import { rememberLanguage } from '../contacts/remember-language'
import { visitorSessions } from '../contacts/visitor-session'
import { contactOfWechatUser } from '../contacts/contact-of-wechat-user'
import { returnPath, withFailedSignIn } from './rules/return-path'

export const TICKET_SECONDS = 600

/**
 * The redirect to WeChat and back. WeChat's `state` may contain letters and digits only, so the page to return to is in
 * an encrypted ticket, one for each `state`: it also ties the answer to the browser that started, so that a foreign
 * code cannot be injected. The page is also in the return address, for a browser that lost the ticket.
 */
export function startOauth(
  { origin, returnTo }: { origin: string; returnTo: string },
  { wechat, keys, clock }: Pick<Deps, 'wechat' | 'keys' | 'clock'>,
) {
  const state = randomBytes(16).toString('hex')
  const path = returnPath(returnTo)
  const until = clock.now().getTime() + TICKET_SECONDS * 1000
  const ticket = keys.seal('oauth-ticket', JSON.stringify({ state, returnTo: path, until }))
  const back = `${origin}/api/wechat/oauth/return?to=${encodeURIComponent(path)}`
  return { state, location: wechat.authorizeUrl(back, state), ticket }
}

type Finishing = {
  code: string
  state: string
  /** The encrypted ticket of this `state`; empty where the browser has lost it. */
  ticket: string
  /** The page in the return address; only read where the ticket is lost. */
  to: string
  /** The session the browser has already: the same answer of WeChat may arrive twice. */
  session: string
  language: Language
}

/** Always redirects to the page: signed in, or with `signin=failed` so that it can offer another try. */
export async function finishOauth({ code, state, ticket, to, session, language }: Finishing, deps: Deps) {
  const sessions = visitorSessions(deps.keys, deps.clock)
  const opened = openTicket(ticket, deps)
  const returnTo = opened?.returnTo ?? returnPath(to)
  const failed = (reason: string) => {
    deps.log.warn({ action: 'wechat.oauth_failed', reason })
    const isSignedIn = sessions.read(session) !== undefined
    return { returnTo: isSignedIn ? returnTo : withFailedSignIn(returnTo), token: undefined, lifeSeconds: 0 }
  }
  if (!opened || opened.state !== state || !code) return failed('ticket does not fit')

  try {
    const user = await deps.wechat.identityOfOauthCode(code)
    // WeChat shows a virtual person on its snapshot page; binding it would make a contact that is nobody.
    if (user.isSnapshot) return failed('snapshot user')

    // A silent login tells no unionid; of a follower the account itself is told it, and so finds the mini-program's contact.
    const unionId = user.unionId ?? (await askFollower(user.openId, deps))?.unionId
    const contactId = await contactOfWechatUser({ ...user, unionId, via: 'official_account' }, deps)
    await rememberLanguage({ contactId, language }, deps.db)
    const { token } = sessions.issue({ contactId, via: 'h5' })
    return { returnTo, token, lifeSeconds: sessions.lifeSeconds }
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    return failed(String(error.code))
  }
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
