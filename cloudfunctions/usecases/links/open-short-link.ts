import { openedIn } from '../../../shared/domain/links/opened-in'
import { idIn } from '../../../shared/domain/links/read-address'
import type { Deps } from '../../ports/deps'
import { countChannelVisit } from '../channels/count-visit'
import { imageUrls } from '../images/image-urls'
import { findLink } from './find-link'
import { h5Path } from './h5-path'
import { miniProgramLink } from './mini-program-link'

type Opening = { id: string; userAgent: string; browser: string; onlyLooks: boolean }
export type OpenedLink =
  | { outcome: 'go'; location: string }
  /** On a computer: the page offers a code for the phone, and goes on here when wanted. */
  | { outcome: 'choose'; title: string | null; startsAt: Date | null; path: string }
  /** For a machine that makes a preview or checks the link; it is no visit. */
  | { outcome: 'preview'; title: string | null; startsAt: Date | null; path: string; intro: string; coverUrl: string }
  | { outcome: 'unknown' }

/**
 * Decided at each click by where it is opened, so that what is printed outlives WeChat's 30 days. It leads to our own
 * pages or to WeChat's link for our own mini-program, never to an address that came with the request.
 */
export async function openShortLink(opening: Opening, deps: Deps): Promise<OpenedLink> {
  const { userAgent, browser, onlyLooks } = opening
  const id = idIn(opening.id)
  const link = id ? await findLink(id, deps.db) : undefined
  if (!link) return { outcome: 'unknown' }
  if (link.channel && !onlyLooks) await countChannelVisit({ channelId: link.channel.id, browser }, deps)

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
