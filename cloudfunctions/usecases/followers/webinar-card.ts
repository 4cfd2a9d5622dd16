import { and, eq } from 'drizzle-orm'
import { readScene } from '../../../shared/domain/official-account/scene'
import { cardSentences } from '../../../shared/text/official-account'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import type { PushCard } from '../../ports/wechat-push'
import { imageUrls } from '../images/image-urls'
import { isVisible, type WebinarRecord } from '../visitors/find-webinar'
import { webinarLink } from '../webinars/webinar-link'

/** The card that opens the webinar a scene means; none for other scenes and webinars that are gone. */
export async function webinarCard(scene: string | undefined, deps: Deps): Promise<PushCard | undefined> {
  const meant = scene === undefined ? undefined : readScene(scene)
  if (!meant) return undefined
  const [webinar] = await deps.db.select().from(webinars).where(and(eq(webinars.code, meant.code), isVisible))
  if (!webinar) return undefined

  const coverId = webinar.promoCoverFileId ?? webinar.coverFileId
  const urls = await imageUrls([coverId], deps)
  return {
    title: webinar.title,
    description: descriptionOf(webinar),
    pictureUrl: (coverId && urls.get(coverId)) || '',
    url: `${webinarLink(webinar.code, deps.config)}${meant.channel ? `&ch=${meant.channel}` : ''}`,
  }
}

function descriptionOf({ status, hasReplay, startsAt }: WebinarRecord): string {
  if (status === 'upcoming') return cardSentences.upcoming(shanghai.format(startsAt))
  if (status === 'live') return cardSentences.live
  return hasReplay ? cardSentences.replay : cardSentences.ended
}

const shanghai = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hour12: false })
