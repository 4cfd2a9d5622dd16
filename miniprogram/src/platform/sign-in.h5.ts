import { forget, recall, remember } from './session-memory'
import type { SignInStart } from './sign-in'

const TRIES = 'sign-in'
const ACTION = 'do'
/** The server sets `failed`. We set `tried` where the browser has no storage to count in. */
const OUTCOME = 'signin'
/** A sign-in may fail once by chance. After this many tries the page stays and shows the failure. */
const MOST_TRIES = 2

/** Sign-ins tried on a page since the last success: by the page itself, and for a tapped action. */
type Tries = { page: string; own: number; forAction: number; tapped: string | null }

export const canSignOut = true

export function canSignIn(): boolean {
  return /MicroMessenger/i.test(navigator.userAgent)
}

/** A page tries at most twice by itself, and twice more for a tap, so that there is no redirect loop. */
export function startSignIn(action?: string): SignInStart {
  if (!canSignIn()) return 'impossible'

  const tries = triesHere()
  // While a sign-in for an action is running, the page starts none of its own.
  const count = action ? tries.forAction : tries.tapped ? MOST_TRIES : tries.own
  if (count >= MOST_TRIES) return giveUp(tries, action)

  const next = action ? { ...tries, forAction: count + 1, tapped: action } : { ...tries, own: count + 1 }
  const isCounted = remember(TRIES, JSON.stringify(next))
  if (!isCounted && outcomeHere()) return giveUp(next, action)

  const back = addressWith({ [ACTION]: action, ...(!isCounted && { [OUTCOME]: 'tried' }) })
  location.replace(`/api/wechat/oauth/start?return=${encodeURIComponent(back)}`)
  return 'leaving'
}

export function signInWorked(): void {
  forget(TRIES)
  dropFromAddress(OUTCOME)
}

export function allowAnotherSignIn(): void {
  forget(TRIES)
}

/** Only an action that was tapped in this tab is continued, so that opening a link with an action registers nobody. */
export function takeResumedAction(): string | null {
  const action = new URLSearchParams(location.search).get(ACTION)
  if (!action) return null

  dropFromAddress(ACTION)
  return triesHere().tapped === action ? action : null
}

/** The next tap may sign in again. The page itself does not, because that would leave a page that is being read. */
function giveUp(tries: Tries, action: string | undefined): SignInStart {
  const given: Tries = { ...tries, own: MOST_TRIES, ...(action && { forAction: 0, tapped: null }) }
  remember(TRIES, JSON.stringify(given))
  dropFromAddress(OUTCOME)
  return 'tried'
}

function triesHere(): Tries {
  const page = addressWith({})
  const kept = JSON.parse(recall(TRIES) ?? 'null') as Tries | null
  return kept?.page === page ? kept : { page, own: 0, forAction: 0, tapped: null }
}

const outcomeHere = (): string | null => new URLSearchParams(location.search).get(OUTCOME)

function dropFromAddress(name: string): void {
  const params = new URLSearchParams(location.search)
  if (!params.has(name)) return
  params.delete(name)
  history.replaceState(history.state, '', withQuery(params))
}

function addressWith(marks: Record<string, string | undefined>): string {
  const params = new URLSearchParams(location.search)
  params.delete(ACTION)
  params.delete(OUTCOME)
  for (const [name, value] of Object.entries(marks)) if (value) params.set(name, value)
  return withQuery(params)
}

function withQuery(params: URLSearchParams): string {
  const query = params.toString()
  return query ? `${location.pathname}?${query}` : location.pathname
}
