export type OpenedIn = 'wechat' | 'phone' | 'desktop'

/** Where a link is being opened, by what the browser calls itself. WeChat on a computer is WeChat too: it can sign in. */
export function openedIn(userAgent: string): OpenedIn {
  if (/MicroMessenger/i.test(userAgent)) return 'wechat'
  return /Android|iPhone|iPad|iPod|HarmonyOS|OpenHarmony|Mobile/i.test(userAgent) ? 'phone' : 'desktop'
}
