import type { SignInStart } from './sign-in'

const TRIED_KEY = 'livehall.sign-in'
const ACTION = 'do'

export function canSignIn(): boolean {
  return /MicroMessenger/i.test(navigator.userAgent)
}

/** Once per page, and once more for a tap on it: a sign-in that does not take must not send the page round and round. */
export function startSignIn(action?: string): SignInStart {
  if (!canSignIn()) return 'impossible'

  const tried = sessionStorage.getItem(TRIED_KEY)
  if (tried === addressWith(action) || (!action && tried?.startsWith(addressWith(undefined)))) return 'tried'

  sessionStorage.setItem(TRIED_KEY, addressWith(action))
  location.replace(`/api/wechat/oauth/start?return=${encodeURIComponent(addressWith(action))}`)
  return 'leaving'
}

export function signInWorked(): void {
  sessionStorage.removeItem(TRIED_KEY)
}

export function allowAnotherSignIn(): void {
  sessionStorage.removeItem(TRIED_KEY)
}

/** Only an action that was tapped in this tab is continued: a link that carries one registers nobody who merely opens it. */
export function takeResumedAction(): string | null {
  const action = new URLSearchParams(location.search).get(ACTION)
  if (!action) return null

  const wasTapped = sessionStorage.getItem(TRIED_KEY) === addressWith(action)
  history.replaceState(history.state, '', addressWith(undefined))
  return wasTapped ? action : null
}

function addressWith(action: string | undefined): string {
  const search = new URLSearchParams(location.search)
  search.delete(ACTION)
  if (action) search.set(ACTION, action)
  const query = search.toString()
  return query ? `${location.pathname}?${query}` : location.pathname
}
