import Taro from '@tarojs/taro'

export type WatchWhat = 'live' | 'replay'

const HALL = 'pages/hall/index'

export function openWebinar(code: string): void {
  void Taro.navigateTo({ url: `/pages/webinar/index?code=${code}` })
}

/** `thenWatch`: what the visitor wanted to watch before registering became necessary. */
export function openRegister(code: string, thenWatch?: WatchWhat): void {
  void Taro.navigateTo({ url: registerUrl(code, thenWatch) })
}

/** Replaces the current page, so that going back skips it. */
export function replaceWithRegister(code: string, thenWatch?: WatchWhat): void {
  void Taro.redirectTo({ url: registerUrl(code, thenWatch) })
}

export function openWatch(code: string, what: WatchWhat): void {
  void Taro.navigateTo({ url: watchUrl(code, what) })
}

export function replaceWithWatch(code: string, what: WatchWhat): void {
  void Taro.redirectTo({ url: watchUrl(code, what) })
}

export function replaceWithWebinar(code: string): void {
  if (isUnder('pages/webinar/index')) void Taro.navigateBack()
  else void Taro.redirectTo({ url: `/pages/webinar/index?code=${code}` })
}

export function openMyRegistrations(): void {
  void Taro.navigateTo({ url: '/pages/my-registrations/index' })
}

/** Goes back to the hall in the page stack, or opens it where the visitor came by a direct link. */
export function openHall(): void {
  const pages = Taro.getCurrentPages()
  const at = pages.findIndex((page) => pathOf(page) === HALL)
  if (at >= 0 && at < pages.length - 1) void Taro.navigateBack({ delta: pages.length - 1 - at })
  else void Taro.reLaunch({ url: `/${HALL}` })
}

/** A page opened by a direct link has no page below it; "back" then leads to the hall. */
export function goBack(): void {
  if (hasPageBelow()) void Taro.navigateBack()
  else openHall()
}

export function hasPageBelow(): boolean {
  return Taro.getCurrentPages().length > 1
}

function isUnder(path: string): boolean {
  const pages = Taro.getCurrentPages()
  const below = pages[pages.length - 2]
  return below !== undefined && pathOf(below) === path
}

/**
 * A page's route is its public URL (`/m/hall`) in H5 and its file in the mini-program. Correct for pages whose URL has
 * the folder's name, such as the hall and the promo page.
 */
function pathOf(page: Taro.Page): string {
  const [path = ''] = (page.route ?? page.path ?? '').split('?')
  const short = /\/m\/(\w+)$/.exec(path)
  return short ? `pages/${short[1]}/index` : path.replace(/^\//, '')
}

function registerUrl(code: string, thenWatch?: WatchWhat): string {
  return `/pages/register/index?code=${code}${thenWatch ? `&then=${thenWatch}` : ''}`
}

function watchUrl(code: string, what: WatchWhat): string {
  return `/pages/watch/index?code=${code}&what=${what}`
}
