/**
 * A page that the phone has visited. The frame has another origin, so its history cannot be read; the pages report
 * where they are.
 */
type Stop = { href: string; title: string; isOutside?: boolean }
export type Track = Stop[]

export type PageWord = { how: 'load' | 'push' | 'replace' | 'pop' | 'title'; href: string; title: string }

export function afterWord(track: Track, { how, href, title }: PageWord): Track {
  const stop = { href, title }
  const top = track.at(-1)
  if (how === 'title') return [...track.slice(0, -1), stop]
  if (how === 'replace' || isSame(top, href)) return [...track.slice(0, -1), stop]

  if (how !== 'push' && isSame(track.at(-2), href)) return [...track.slice(0, -2), stop]
  return [...track, stop]
}

/** WeChat's login returns to the page it left, with `#wechat_redirect` appended. */
function isSame(stop: Stop | undefined, href: string): boolean {
  return stop?.href.split('#')[0] === href.split('#')[0]
}

/** A page loaded without reporting itself: it is not one of ours, for example VHall's room. */
export function afterSilentLoad(track: Track, title: string): Track {
  const inside = track.filter(({ isOutside }) => !isOutside)
  return [...inside, { href: '', title, isOutside: true }]
}

/** Where "back" leads. The watch page is skipped, because it would open the room again at once. */
export function stepBack(track: Track): { to: string; track: Track } | undefined {
  const leavesRoom = track.at(-1)?.isOutside
  const at = track.slice(0, -1).findLastIndex(({ href }) => !(leavesRoom && isWatchPage(href)))
  const to = track[at]
  return to && { to: to.href, track: track.slice(0, at + 1) }
}

export function isWatchPage(href: string): boolean {
  return URL.canParse(href) && new URL(href).pathname === '/m/watch'
}

/** An address from a menu, a poster or the panel, as it opens on this person's phone. A code alone is a promo page. */
export function onPhone(typed: string, origin: string): string {
  const asked = typed.trim()
  if (/^[\w-]{4,32}$/.test(asked)) return `${origin}/m/webinar?code=${asked}`
  const url = new URL(asked, origin)
  const isOurs =
    /^(localhost|127\.0\.0\.1|hub\.localhost)$/.test(url.hostname) ||
    /^(?!vhall\.|wechat\.|zoom\.)[^.]+\.hub\.localhost$/.test(url.hostname)
  return isOurs ? origin + url.pathname + url.search + url.hash : url.href
}
