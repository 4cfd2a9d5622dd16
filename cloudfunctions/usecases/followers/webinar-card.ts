import { and, eq } from 'drizzle-orm'
import { readScene } from '../../../shared/domain/official-account/scene'
import { en } from '../../../shared/text/en'
import type { ServerText } from '../../../shared/text/server-text'
import { zh } from '../../../shared/text/zh'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import type { PushCard } from '../../ports/wechat-push'
import { imageUrls } from '../images/image-urls'
import { languageOfFollower } from './language-of-follower'
import { isVisible, type WebinarRecord } from '../visitors/find-webinar'
import { webinarLink } from '../webinars/webinar-link'

type Reader = { openId: string; scene: string | undefined }

/** The card that opens the webinar a scene means, in its reader's language; none for other scenes and webinars that are gone. */
export async function webinarCard({ openId, scene }: Reader, deps: Deps): Promise<PushCard | undefined> {
  const meant = scene === undefined ? undefined : readScene(scene)
  if (!meant) return undefined
  const [webinar] = await deps.db
    .select()
    .from(webinars)
    .where(and(eq(webinars.code, meant.code), isVisible))
  if (!webinar) return undefined

  const coverId = webinar.promoCoverFileId ?? webinar.coverFileId
  const [urls, language] = await Promise.all([imageUrls([coverId], deps), languageOfFollower(openId, deps)])
  return {
    title: webinar.title,
    description: descriptionOf(webinar, (language === 'en' ? en : zh).cards),
    pictureUrl: (coverId && urls.get(coverId)) || '',
    url: `${webinarLink(webinar.code, deps.config)}${meant.channel ? `&ch=${meant.channel}` : ''}`,
  }
}

function descriptionOf({ status, hasReplay, startsAt }: WebinarRecord, words: ServerText['cards']): string {
  if (status === 'upcoming') return words.upcoming(words.start.format(startsAt))
  if (status === 'live') return words.live
  return hasReplay ? words.replay : words.ended
}
