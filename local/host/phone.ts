const BROWSER = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'

/** How WeChat's browser on a phone names itself. */
export const phoneUserAgent = `${BROWSER} MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN`

const script = `<script>Object.defineProperty(navigator,'userAgent',{get:function(){return ${JSON.stringify(phoneUserAgent)}}})</script>`

/** Gives a page the browser identity that its frame, a desktop browser, does not have. It must run before any other script. */
export function asSeenOnPhone(html: string): string {
  const head = /<head[^>]*>/i.exec(html)
  if (!head) return script + html
  const at = head.index + head[0].length
  return html.slice(0, at) + script + html.slice(at)
}
