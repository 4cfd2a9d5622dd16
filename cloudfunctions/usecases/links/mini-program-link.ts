import { eq } from 'drizzle-orm'
import { shortLinks } from '../../db/tables/short-links'
import { WechatError } from '../../ports/wechat'
import type { Deps } from '../../ports/deps'
import type { FoundLink } from './find-link'
import { miniProgramPage } from './mini-program-page'

const LIFE_DAYS = 30
const RENEW_BEFORE_END_MS = 60 * 60 * 1000

type Needed = Pick<Deps, 'db' | 'clock' | 'miniProgramCodes' | 'log'>

/** WeChat's link into the mini-program, kept while it lives; nothing where there is none to be had. */
export async function miniProgramLink(
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
