import type { FollowGate, MyWebinar, PromoPage, WatchReply } from '../../../shared/contracts/visitor'
import { api } from './api'
import { touchOf } from './touch'

export function viewWebinar(code: string): Promise<PromoPage> {
  return api.viewWebinar({ params: { code } })
}

export function viewMyWebinar(code: string): Promise<MyWebinar> {
  return api.viewMyWebinar({ params: { code } })
}

export function askToWatch(code: string, what: 'live' | 'replay'): Promise<WatchReply> {
  return api.watch({ params: { code }, body: { what } })
}

/** The QR code contains the channel, so that a follow is counted for it. */
export function viewFollowGate(code: string): Promise<FollowGate> {
  return api.viewFollowGate({ params: { code }, query: { channel: touchOf(code)?.channel } })
}
