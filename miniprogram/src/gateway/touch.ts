import type { Touch } from '../../../shared/contracts/links'
import { recall, remember } from '../platform/session-memory'

type Came = { channel?: string; share?: string }

const keyOf = (code: string | null) => `touch.${code ?? 'hall'}`

/** Only the first one of a visit is kept. */
export function keepTouch(code: string | null, came: Came): void {
  if (!came.channel && !came.share) return
  if (recall(keyOf(code)) === null) remember(keyOf(code), JSON.stringify(came))
}

/** The source that a registration names; empty for a visitor without one. */
export function touchOf(code: string): Touch | undefined {
  const own = read(keyOf(code))
  const hallChannel = read(keyOf(null)).channel
  const touch = { ...own, ...(hallChannel && { hallChannel }) }
  return Object.keys(touch).length > 0 ? touch : undefined
}

/** True from the second time on, within the same visit and day. */
export function isCounted(code: string | null, channel: string): boolean {
  const key = `visit.${code ?? 'hall'}.${channel}`
  const today = new Date().toDateString()
  if (recall(key) === today) return true
  remember(key, today)
  return false
}

function read(key: string): Came {
  return JSON.parse(recall(key) ?? '{}') as Came
}
