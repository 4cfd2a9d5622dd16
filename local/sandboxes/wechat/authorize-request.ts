export interface AuthorizeRequest {
  appId: string
  redirectUrl: URL
  scope: 'snsapi_base' | 'snsapi_userinfo'
  state: string
}

// WeChat matches the address against a pattern, so the order and letter case of the parameters matter.
const PATTERN =
  /^\?appid=[^&]*&redirect_uri=[^&]*&response_type=code&scope=[^&]*&state=[^&]*(?:&forcePopup=true)?(?:&forceSnapShot=true)?$/

/** The request of a login page, or the error sentence that WeChat shows instead. */
export function readAuthorizeRequest(
  search: string,
  appId: string,
  allowedHosts: string[],
): AuthorizeRequest | { refusal: string } {
  if (!PATTERN.test(search)) return { refusal: '参数错误：授权链接的参数顺序或大小写不正确' }
  const { appid, redirect_uri: redirect = '', scope, state = '' } = Object.fromEntries(new URLSearchParams(search))

  if (appid !== appId) return { refusal: '10012 appid 参数错误' }
  if (scope !== 'snsapi_base' && scope !== 'snsapi_userinfo')
    return { refusal: '10005 Scope 参数错误或没有 Scope 权限' }
  if (!/^[a-zA-Z0-9]{0,128}$/.test(state)) return { refusal: 'state 参数只能是字母和数字，且不超过 128 字节' }

  const redirectUrl = URL.canParse(redirect) ? new URL(redirect) : null
  if (!redirectUrl || !isAllowedHost(redirectUrl.hostname, allowedHosts)) {
    return { refusal: '10003 redirect_uri 域名与后台配置不一致' }
  }
  return { appId, redirectUrl, scope, state }
}

/** The whole host name must match. A `*`, which only our own configuration contains, stands for exactly one label. */
function isAllowedHost(host: string, allowed: string[]): boolean {
  return allowed.some((pattern) => {
    if (!pattern.startsWith('*.')) return host === pattern
    const [label, ...rest] = host.split('.')
    return Boolean(label) && rest.join('.') === pattern.slice(2)
  })
}
