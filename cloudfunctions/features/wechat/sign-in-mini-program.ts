import type { Language } from '../../../shared/text/language'
import type { Deps } from '../../ports/deps'
import { rememberLanguage } from '../contacts/remember-language'
import { visitorSessions } from '../contacts/visitor-session'
import { contactOfWechatUser } from '../contacts/contact-of-wechat-user'

/** For a mini-program outside the CloudBase environment: WeChat returns the identity of the login code, we sign it. */
export async function signInMiniProgram(
  { code, language }: { code: string; language: Language },
  deps: Deps,
): Promise<{ token: string; expiresAt: string }> {
  const user = await deps.wechat.identityOfLoginCode(code)
  const contactId = await contactOfWechatUser({ ...user, via: 'mini_program' }, deps)
  await rememberLanguage({ contactId, language }, deps.db)
  const { token, expiresAt } = visitorSessions(deps.keys, deps.clock).issue({ contactId, via: 'mini_program' })
  return { token, expiresAt: expiresAt.toISOString() }
}
