import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Share } from '../../../shared/contracts/links'
import { contacts } from '../../db/tables/contacts'
import { WechatError } from '../../ports/wechat'
import type { Deps } from '../../ports/deps'
import { shortLinkTo } from './short-link'
import { viewMiniProgramCode } from './view-mini-program-code'
import { findWebinar } from '../contacts/find-webinar'

type Asked = { code: string; withMiniProgramCode: boolean; contactId: string }

const CODE_WIDTH = 430

/** The person's own link, the same each time. It names nobody: only the server knows the inviter. */
export async function openShare({ code, withMiniProgramCode, contactId }: Asked, deps: Deps): Promise<Share> {
  const webinar = await findWebinar(code, deps.db)
  const [sharer] = await deps.db.select({ name: contacts.name }).from(contacts).where(eq(contacts.id, contactId))
  if (!sharer) throw new AppError('unauthorized')

  const id = await shortLinkTo({ webinarId: webinar.id, channelId: null, inviterId: contactId }, deps.db)
  return {
    id,
    shortLink: `${deps.config.PUBLIC_ORIGINS[0]}/r/${id}`,
    sharerName: sharer.name,
    miniProgramCode: withMiniProgramCode && deps.miniProgramCodes.isConfigured ? await pictureOf(id, deps) : '',
  }
}

/** A poster also works with a plain code, so a failure of WeChat does not stop sharing. */
async function pictureOf(id: string, deps: Deps): Promise<string> {
  try {
    const { bytes, mime } = await viewMiniProgramCode({ id, width: CODE_WIDTH }, deps)
    return `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    deps.log.warn({ action: 'wechat.code_failed', reason: String(error.code) })
    return ''
  }
}
