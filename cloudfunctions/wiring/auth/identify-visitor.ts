import tcb from '@cloudbase/node-sdk'
import { contactOfWechatUser } from '../../features/contacts/contact-of-wechat-user'
import { resolveMergedContact } from '../../features/contacts/resolve-merged-contact'
import type { World } from '../compose'
import { isHttp, type PlatformContext } from '../http/platform-event'
import { checkCsrfOrigin } from '../http/check-csrf-origin'
import type { Identify } from '../http/serve'
import { VISITOR_COOKIE, visitorSessions } from '../../features/contacts/visitor-session'
import type { VisitorIdentity } from '../../ports/caller'

/**
 * A mini-program call contains its identity in the platform's context; an HTTP request contains our own signed session,
 * as cookie (H5) or bearer token (a mini-program outside the CloudBase environment). Payloads are never used.
 */
export function identifyVisitor(world: World): Identify {
  const sessions = visitorSessions(world.keys, world.clock)

  return (request, event, context) => {
    const session = async () => {
      if (!isHttp(event)) return ofPlatform(context)
      if (!bearerOf(request)) checkCsrfOrigin(request, world.config.PUBLIC_ORIGINS)
      return ofSession(request)
    }
    const visitor = async () => {
      const claimed = await session()
      const contactId = claimed && (await resolveMergedContact(claimed.contactId, world.db, claimed.signedInAt))
      return claimed && contactId ? { ...claimed, contactId } : undefined
    }
    return { session, visitor, operator: async () => undefined }
  }

  function ofSession(request: Request): VisitorIdentity | undefined {
    const token = bearerOf(request) ?? cookieOf(request, VISITOR_COOKIE)
    return token ? sessions.read(token) : undefined
  }

  async function ofPlatform(context: PlatformContext): Promise<VisitorIdentity | undefined> {
    const { WX_OPENID, WX_APPID, WX_UNIONID, TCB_SOURCE } = tcb.getCloudbaseContext(context)
    if (!TCB_SOURCE?.startsWith('wx_client') || !WX_OPENID || !WX_APPID) return undefined
    const contactId = await contactOfWechatUser(
      { appId: WX_APPID, openId: WX_OPENID, unionId: WX_UNIONID || undefined, via: 'mini_program' },
      world,
    )
    return { contactId, via: 'mini_program' }
  }
}

const bearerOf = (request: Request) => request.headers.get('authorization')?.match(/^Bearer (\S+)$/)?.[1]

export function cookieOf(request: Request, name: string): string | undefined {
  const pair = request.headers
    .get('cookie')
    ?.split(/; */)
    .find((part) => part.startsWith(`${name}=`))
  return pair?.slice(name.length + 1)
}
