import type { FollowGate, MyWebinar, PromoPage, WatchReply } from '../../../shared/contracts/visitor'
import { callAsVisitor, callVisitor } from './call-visitor'
import { touchOf } from './touch'

const at = (code: string) => `/api/visitor/webinars/${encodeURIComponent(code)}`

export function viewWebinar(code: string): Promise<PromoPage> {
  return callVisitor('GET', at(code))
}

export function viewMyWebinar(code: string): Promise<MyWebinar> {
  return callAsVisitor('GET', `${at(code)}/me`)
}

export function askToWatch(code: string, what: 'live' | 'replay'): Promise<WatchReply> {
  return callAsVisitor('POST', `${at(code)}/watch`, { body: { what } })
}

/** The channel goes into the code, so that a follow can be counted where it came from. */
export function viewFollowGate(code: string): Promise<FollowGate> {
  return callAsVisitor('GET', `${at(code)}/follow`, { query: { channel: touchOf(code)?.channel } })
}
