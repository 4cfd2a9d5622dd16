import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { LinkSet } from '../../../shared/contracts/links'
import { channels } from '../../db/tables/channels'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { imageUrls } from '../images/image-urls'
import { h5Path } from './h5-path'
import { shortLinkTo } from './short-link'

type Asked = { webinarId?: Id; channelId?: Id }

/** Every address of one way in. The short link is made here, when somebody first wants it. */
export async function viewLinks({ webinarId, channelId }: Asked, deps: Deps): Promise<LinkSet> {
  const { db, config, miniProgramCodes } = deps
  const webinar = webinarId ? await findWebinar(webinarId, deps) : null
  const channel = channelId ? await findChannel(channelId, webinarId, deps) : null
  const shortLinkId = await shortLinkTo({ webinarId: webinarId ?? null, channelId: channelId ?? null, inviterId: null }, db)
  const urls = await imageUrls([webinar?.logoFileId ?? null], deps)
  const origin = config.PUBLIC_ORIGINS[0] ?? ''
  return {
    h5: origin + h5Path({ webinarCode: webinar?.code ?? null, channel }),
    short: `${origin}/r/${shortLinkId}`,
    shortLinkId,
    hasMiniProgram: miniProgramCodes.isConfigured,
    logoUrl: urls.get(webinar?.logoFileId ?? '') ?? '',
  }
}

async function findWebinar(id: Id, { db }: Pick<Deps, 'db'>) {
  const [webinar] = await db.select().from(webinars).where(and(eq(webinars.id, id), isNull(webinars.deletedAt)))
  if (!webinar) throw new AppError('not_found', '直播不存在或已被删除')
  return webinar
}

async function findChannel(id: Id, webinarId: Id | undefined, { db }: Pick<Deps, 'db'>) {
  const [channel] = await db.select().from(channels).where(eq(channels.id, id))
  if (!channel || channel.webinarId !== (webinarId ?? null)) throw new AppError('not_found', '渠道不存在')
  return channel
}
