import { randomBytes } from 'node:crypto'
import type { ContractOperation } from './contract'
import type { Fault } from './faults'
import { dayEnd, overDaily, overPerPerson, overPerSecond } from './limits'
import { Refusal } from './wire'

type ForcedAnswer = { status: number; body?: unknown; headers?: Record<string, string>; html?: string; hangs?: boolean }

const HTML =
  '<!doctype html><html><head><title>Zoom</title></head><body><h1>We will be back soon</h1><p>Zoom is temporarily unavailable.</p></body></html>'

/** The answer that a fault gives instead of the real one; undefined for faults that only change the real answer. */
export function applyFault(
  { kind, scope }: Fault,
  operation: ContractOperation | undefined,
  now: number,
): ForcedAnswer | undefined {
  const label = operation?.label ?? 'light'
  switch (kind) {
    case 'down':
      return { status: 503, body: { code: 503, message: 'Service unavailable.' } }
    case 'timeout':
      return { status: 0, hangs: true }
    case 'html':
      return { status: 200, html: HTML }
    case 'per_second_limit':
      throw overPerSecond(label, 10, now + 1_000)
    case 'daily_limit':
      throw overDaily(label, 60_000, dayEnd(now))
    case 'host_daily_limit':
      throw overPerPerson()
    case 'report_not_ready':
      throw new Refusal(404, 3001, 'This webinar does not have a report yet, or it is not available.')
    case 'scope_missing':
      if (scope || !operation) return undefined
      throw new Refusal(401, 4711, `Invalid access token, does not contain scopes:[${operation.scopes.join(', ')}].`)
    default:
      return undefined
  }
}

/** The page token of a list that never ends: always the same one, or a new one each time. */
export function endlessly({ kind }: Fault): string | undefined {
  if (kind === 'endless_same_token') return 'c2FtZS1wYWdlLWFnYWlu'
  return kind === 'endless_pages' ? randomBytes(12).toString('base64url') : undefined
}
