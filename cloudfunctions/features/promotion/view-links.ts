import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { LinkSet } from '../../../shared/contracts/links'
import { acquisitionChannels } from '../../db/tables/acquisition-channels'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { sceneOf } from '../wechat/rules/scene'
import { WechatError } from '../../ports/wechat'
import { sceneQr } from '../wechat/scene-qr'
import { imageUrls } from '../webinars/image-urls'
import { h5Path } from './h5-path'
import { shortLinkTo } from './short-link'

type Asked = { webinarId?: Id; channelId?: Id }

/** Every address of one way in. The short link is created here, on first use. */
export async function viewLinks({ webinarId, channelId }: Asked, deps: Deps): Promise<LinkSet> {
  const { db, config, miniProgramCodes } = deps
  const webinar = webinarId ? await findWebinar(webinarId, deps) : null
  const channel = channelId ? await findChannel(channelId, webinarId, deps) : null
  const shortLinkId = await shortLinkTo(
    { webinarId: webinarId ?? null, channelId: channelId ?? null, inviterId: null },
    db,
  )
  const urls = await imageUrls([webinar?.logoFileId ?? null], deps)
  const origin = config.PUBLIC_ORIGINS[0] ?? ''
  return {
    h5: origin + h5Path({ webinarCode: webinar?.code ?? null, channel }),
    short: `${origin}/r/${shortLinkId}`,
    shortLinkId,
    hasMiniProgram: miniProgramCodes.isConfigured,
    officialAccountCode: webinar ? await officialAccountCode(webinar.code, channel?.code, deps) : '',
    logoUrl: urls.get(webinar?.logoFileId ?? '') ?? '',
  }
}

/** Only a verified service account can create one; the other addresses work without it. */
async function officialAccountCode(code: string, channel: string | undefined, deps: Deps): Promise<string> {
  if (deps.officialAccount.appId === '' || deps.officialAccount.kind !== 'verified_service') return ''
  try {
    return await sceneQr(sceneOf({ code, channel }), deps)
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    deps.log.warn({ action: 'wechat.scene_qr_failed', reason: String(error.code) })
    return ''
  }
}

async function findWebinar(id: Id, { db }: Pick<Deps, 'db'>) {
  const [webinar] = await db
    .select()
    .from(webinars)
    .where(and(eq(webinars.id, id), isNull(webinars.deletedAt)))
  if (!webinar) throw new AppError('not_found', 'webinar_not_found')
  return webinar
}

async function findChannel(id: Id, webinarId: Id | undefined, { db }: Pick<Deps, 'db'>) {
  const [channel] = await db.select().from(acquisitionChannels).where(eq(acquisitionChannels.id, id))
  if (!channel || channel.webinarId !== (webinarId ?? null)) throw new AppError('not_found', 'channel_not_found')
  return channel
}
