import type { ConsentGiven } from '../../../shared/contracts/consents'
import type { MyRegistration, RegisterReply, VisitorSelf } from '../../../shared/contracts/visitor'
import type { Answers } from '../../../shared/domain/registration/asked-fields'
import type { WebinarStatus } from '../../../shared/contracts/webinar'
import { callAsVisitor } from './call-visitor'
import { touchOf } from './touch'

export type MyRegistrations = {
  now: string
  counts: Record<WebinarStatus, number>
  items: MyRegistration[]
  page: number
  hasMore: boolean
}

const at = (code: string) => `/api/visitor/webinars/${encodeURIComponent(code)}/registrations`

/** What goes with a tap on register: a filled form, which one it was, and what was ticked below it. */
export type Filled = { answers?: Answers; form?: { id: string; version: number }; consent?: ConsentGiven }

export function register(code: string, filled: Filled = {}, action?: string): Promise<RegisterReply> {
  return callAsVisitor('POST', at(code), { body: { ...filled, touch: touchOf(code) }, action })
}

export function cancelRegistration(code: string): Promise<{ outcome: 'cancelled' | 'not_registered' }> {
  return callAsVisitor('DELETE', at(code))
}

export function viewSelf(): Promise<VisitorSelf> {
  return callAsVisitor('GET', '/api/visitor/me')
}

export function listMyRegistrations(status: WebinarStatus, page: number): Promise<MyRegistrations> {
  return callAsVisitor('GET', '/api/visitor/me/registrations', { query: { status, page: String(page) } })
}
