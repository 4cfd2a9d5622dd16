import { and, eq, isNull, or } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { channels } from '../../db/tables/channels'
import { shortLinks } from '../../db/tables/short-links'
import { webinars } from '../../db/tables/webinars'
import { isVisible } from '../visitors/find-webinar'

export type FoundLink = NonNullable<Awaited<ReturnType<typeof findLink>>>

/** A short link with what it leads to; nothing when it is unknown or its webinar is gone. */
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
        id: channels.id,
        code: channels.code,
        utmSource: channels.utmSource,
        utmMedium: channels.utmMedium,
        utmCampaign: channels.utmCampaign,
      },
      inviterId: shortLinks.inviterId,
      urlLink: shortLinks.urlLink,
      urlLinkUntil: shortLinks.urlLinkUntil,
    })
    .from(shortLinks)
    .leftJoin(webinars, eq(webinars.id, shortLinks.webinarId))
    .leftJoin(channels, eq(channels.id, shortLinks.channelId))
    .where(and(eq(shortLinks.id, id), or(isNull(shortLinks.webinarId), isVisible)))
  return found
}
