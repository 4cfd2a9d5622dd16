import type { MyWebinar, PromoPage, WatchReply } from '../../../shared/contracts/visitor'
import { callAsVisitor, callVisitor } from './call-visitor'

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
