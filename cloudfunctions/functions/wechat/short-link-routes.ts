import { textIn } from '../../../shared/text/text-in'
import { browserIds } from '../../features/promotion/browser-ids'
import { openShortLink } from '../../features/promotion/open-short-link'
import { guard, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'
import { cookieOf } from '../../wiring/auth/identify-visitor'
import { recentTries } from '../../wiring/auth/recent-tries'
import { senderOf } from '../../wiring/http/client-ip'
import { onlyLooks } from '../../wiring/http/is-crawler'
import { publicOriginOf } from '../../wiring/http/public-origin'
import { desktopPage, previewPage, unknownPage } from './short-link-page'

/** Readable by our own pages, so that this click and the page it opens count as one visit. */
const BROWSER_COOKIE = 'livehall_browser'
const YEAR_SECONDS = 365 * 24 * 60 * 60
/** Of one address. The link works for all others too, without a visit being counted. */
const NEW_BROWSERS = { most: 60, seconds: 60 }

/** `/r/<id>`: printed, sent by SMS and mail, and scanned; often with a sentence's next characters behind it. */
export function shortLinkRoutes(app: App, deps: World): void {
  const ids = browserIds(deps.keys)
  const newBrowsers = recentTries(NEW_BROWSERS)

  app.get('/r/:id{.+}', guard('anyone'), async (c) => {
    const known = cookieOf(c.req.raw, BROWSER_COOKIE)
    const isKnown = known !== undefined && ids.isIssued(known)
    const browser = isKnown ? known : ids.issue()
    const opened = await openShortLink(
      {
        id: c.req.param('id') ?? '',
        userAgent: c.req.header('user-agent') ?? '',
        browser,
        onlyLooks: onlyLooks(c.req.raw),
        counts: isKnown || newBrowsers.take(senderOf(c.env.clientIp())) === 0,
      },
      deps,
    )

    c.header('cache-control', 'no-store')
    c.header('vary', 'user-agent, accept-language')
    const words = textIn(c.req.header('accept-language')).shortLink
    if (opened.outcome === 'unknown') return c.html(unknownPage(words), 404)

    const origin = publicOriginOf(c.req.raw, deps.config.PUBLIC_ORIGINS)
    if (opened.outcome === 'preview') return c.html(previewPage({ ...opened, origin }, words))

    c.header('set-cookie', `${BROWSER_COOKIE}=${browser}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`)
    if (opened.outcome === 'go') return c.redirect(opened.location)
    return c.html(desktopPage({ ...opened, here: `${origin}${c.req.path}` }, words))
  })
}
