import { forget, recall, remember } from './session-memory'
import type { SignInStart } from './sign-in'

const TRIES = 'sign-in'
const ACTION = 'do'
/** `failed` is the server's word; `tried` is ours, where the browser stores nothing that could count. */
const OUTCOME = 'signin'
/** A sign-in may fail once by chance. Where it cannot succeed, the page stays and says so. */
const MOST_TRIES = 2

/** What one page went through since a sign-in last worked: by itself, and for the action that was tapped on it. */
type Tries = { page: string; own: number; forAction: number; tapped: string | null }

export function canSignIn(): boolean {
  return /MicroMessenger/i.test(navigator.userAgent)
}

/** A page tries by itself at most twice, and a tap as often again: it is never sent round and round. */
export function startSignIn(action?: string): SignInStart {
  if (!canSignIn()) return 'impossible'

  const tries = triesHere()
  // While an action goes through the sign-in, the page that waits beside it starts none of its own.
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

/** Only an action that was tapped in this tab is continued: a link that carries one registers nobody who merely opens it. */
export function takeResumedAction(): string | null {
  const action = new URLSearchParams(location.search).get(ACTION)
  if (!action) return null

  dropFromAddress(ACTION)
  return triesHere().tapped === action ? action : null
}

/** The next tap starts anew; the page by itself does not, which would take it away from whoever reads it. */
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
