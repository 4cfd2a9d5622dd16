import { and, eq, sql } from 'drizzle-orm'
import { webinarLink } from '../../../shared/domain/links/webinar-link'
import { en } from '../../../shared/text/en'
import type { Language } from '../../../shared/text/language'
import type { ServerText } from '../../../shared/text/server-text'
import { zh } from '../../../shared/text/zh'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import type { PushCard } from '../../ports/wechat-push'
import { isVisible, type WebinarRecord } from '../contacts/find-webinar'
import { imageUrls } from '../webinars/image-urls'
import { readScene } from './rules/scene'

type Reader = { openId: string; scene: string | undefined }

/**
 * The card that opens the webinar of a scene, in its reader's language; undefined for other scenes and deleted
 * webinars.
 */
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

/**
 * The language in which the person with an openid uses our pages, found by it or by their unionid; Chinese for unknown
 * people.
 */
async function languageOfFollower(
  openId: string,
  { db, officialAccount: { appId } }: Pick<Deps, 'db' | 'officialAccount'>,
): Promise<Language> {
  const { rows } = await db.execute<{ language: Language }>(sql`
    select c.language from contact_identities i join contacts c on c.id = i.contact_id
    where (i.kind, i.value) in (
      select 'wechat_openid', ${`${appId}:${openId}`}
      union all
      select 'wechat_unionid', union_id from wechat_followers where app_id = ${appId} and open_id = ${openId} and union_id is not null
    ) order by i.kind limit 1`)
  return rows[0]?.language ?? 'zh'
}
