import { and, eq, isNull, or } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { acquisitionChannels } from '../../db/tables/acquisition-channels'
import { shortLinks } from '../../db/tables/short-links'
import { webinars } from '../../db/tables/webinars'
import { isVisible } from '../contacts/find-webinar'

export type FoundLink = NonNullable<Awaited<ReturnType<typeof findLink>>>

/** A short link with its target; undefined when it is unknown or its webinar was deleted. */
export async function findLink(id: string, tx: Tx) {
  const [found] = await tx
    .select({
      id: shortLinks.id,
      webinar: {
        code: webinars.code,
        title: webinars.title,
        startsAt: webinars.startsAt,
        intro: webinars.intro,
        coverFileId: webinars.coverFileId,
      },
      channel: {
        id: acquisitionChannels.id,
        code: acquisitionChannels.code,
        utmSource: acquisitionChannels.utmSource,
        utmMedium: acquisitionChannels.utmMedium,
        utmCampaign: acquisitionChannels.utmCampaign,
      },
      inviterId: shortLinks.inviterId,
      urlLink: shortLinks.urlLink,
      urlLinkUntil: shortLinks.urlLinkUntil,
    })
    .from(shortLinks)
    .leftJoin(webinars, eq(webinars.id, shortLinks.webinarId))
    .leftJoin(acquisitionChannels, eq(acquisitionChannels.id, shortLinks.channelId))
    .where(and(eq(shortLinks.id, id), or(isNull(shortLinks.webinarId), isVisible)))
  return found
}
