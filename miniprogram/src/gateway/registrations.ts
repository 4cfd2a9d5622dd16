import type { ConsentGiven } from '../../../shared/contracts/consents'
import type { MyRegistration, RegisterReply, VisitorSelf } from '../../../shared/contracts/visitor'
import type { Answers } from '../../../shared/domain/registration/asked-fields'
import type { WebinarStatus } from '../../../shared/contracts/webinar'
import { api } from './api'
import { touchOf } from './touch'

export type MyRegistrations = {
  now: string
  counts: Record<WebinarStatus, number>
  items: MyRegistration[]
  page: number
  hasMore: boolean
}

/** Sent when the visitor registers: the answers, the form's version, and the consent given below it. */
export type Filled = { answers?: Answers; form?: { id: string; version: number }; consent?: ConsentGiven }

export function register(code: string, filled: Filled = {}, action?: string): Promise<RegisterReply> {
  return api.register({ params: { code }, body: { ...filled, touch: touchOf(code) }, action })
}

export function cancelRegistration(code: string): Promise<{ outcome: 'cancelled' | 'not_registered' }> {
  return api.cancelRegistration({ params: { code } })
}

export function viewSelf(): Promise<VisitorSelf> {
  return api.viewSelf()
}

export function listMyRegistrations(status: WebinarStatus, page: number): Promise<MyRegistrations> {
  return api.listMyRegistrations({ query: { status, page } })
}

export function signOut(): Promise<{ outcome: 'signed_out' }> {
  return api.signOut()
}
