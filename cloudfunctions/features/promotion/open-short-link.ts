import { eq } from 'drizzle-orm'
import { openedIn } from '../../../shared/domain/links/opened-in'
import { idIn } from '../../../shared/domain/links/read-address'
import { shortLinks } from '../../db/tables/short-links'
import type { Deps } from '../../ports/deps'
import { WechatError } from '../../ports/wechat'
import { imageUrls } from '../webinars/image-urls'
import { countChannelVisit } from './count-visit'
import { findLink, type FoundLink } from './find-link'
import { h5Path } from './h5-path'
import { miniProgramPage } from './mini-program-page'

type Opening = { id: string; userAgent: string; browser: string; onlyLooks: boolean; counts: boolean }
export type OpenedLink =
  | { outcome: 'go'; location: string }
  /** On a computer: the page offers a code for the phone, and a link to continue there. */
  | { outcome: 'choose'; title: string | null; startsAt: Date | null; path: string }
  /** For a program that makes a preview or checks the link; it is no visit. */
  | { outcome: 'preview'; title: string | null; startsAt: Date | null; path: string; intro: string; coverUrl: string }
  | { outcome: 'unknown' }

/**
 * Decided at each click by where it is opened, so that printed codes outlive WeChat's 30 days. It leads to our own
 * pages or to WeChat's link for our own mini-program, never to an address from the request.
 */
export async function openShortLink(opening: Opening, deps: Deps): Promise<OpenedLink> {
  const { userAgent, browser, onlyLooks, counts } = opening
  const id = idIn(opening.id)
  const link = id ? await findLink(id, deps.db) : undefined
  if (!link) return { outcome: 'unknown' }
  if (link.channel && counts && !onlyLooks) await countChannelVisit({ channelId: link.channel.id, browser }, deps)

  const path = h5Path({
    webinarCode: link.webinar?.code ?? null,
    channel: link.channel,
    share: link.inviterId ? link.id : null,
  })
  if (onlyLooks) {
    const { title = null, startsAt = null, intro = '', coverFileId = null } = link.webinar ?? {}
    const urls = await imageUrls([coverFileId], deps)
    return { outcome: 'preview', title, startsAt, path, intro, coverUrl: (coverFileId && urls.get(coverFileId)) ?? '' }
  }
  switch (openedIn(userAgent)) {
    case 'wechat':
      return { outcome: 'go', location: path }
    case 'phone': {
      const inside = await miniProgramLink(link, deps)
      // `cq` reaches the page's query: with the browser's key this click and the page it opens are one visit.
      return { outcome: 'go', location: inside ? `${inside}?cq=${encodeURIComponent(`v=${browser}`)}` : path }
    }
    case 'desktop':
      return { outcome: 'choose', title: link.webinar?.title ?? null, startsAt: link.webinar?.startsAt ?? null, path }
  }
}

const LIFE_DAYS = 30
const RENEW_BEFORE_END_MS = 60 * 60 * 1000

type Needed = Pick<Deps, 'db' | 'clock' | 'miniProgramCodes' | 'log'>

/** WeChat's link into the mini-program, stored while it is valid; undefined where none is available. */
async function miniProgramLink(
  link: FoundLink,
  { db, clock, miniProgramCodes, log }: Needed,
): Promise<string | undefined> {
  if (!miniProgramCodes.isConfigured) return undefined
  const now = clock.now().getTime()
  if (link.urlLink && (link.urlLinkUntil?.getTime() ?? 0) - now > RENEW_BEFORE_END_MS) return link.urlLink

  try {
    const urlLink = await miniProgramCodes.link({
      path: miniProgramPage(link.webinar !== null),
      query: `s=${link.id}`,
      days: LIFE_DAYS,
    })
    const urlLinkUntil = new Date(now + LIFE_DAYS * 86_400_000)
    await db.update(shortLinks).set({ urlLink, urlLinkUntil }).where(eq(shortLinks.id, link.id))
    return urlLink
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    log.warn({ action: 'wechat.url_link_failed', reason: String(error.code) })
    return undefined
  }
}
