import type { Deps } from '../../ports/deps'
import { visitorSessions } from './visitor-session'
import { contactOfWechatUser } from './contact-of-wechat-user'

/** For a mini-program outside the CloudBase environment: WeChat tells who the code belongs to, we sign it. */
export async function signInMiniProgram({ code }: { code: string }, deps: Deps): Promise<{ token: string; expiresAt: string }> {
  const user = await deps.wechat.identityOfLoginCode(code)
  const contactId = await contactOfWechatUser({ ...user, via: 'mini_program' }, deps)
  const { token, expiresAt } = visitorSessions(deps.keys, deps.clock).issue({ contactId, via: 'mini_program' })
  return { token, expiresAt: expiresAt.toISOString() }
}
