import type { FaultKind } from './faults'

const TIMES = ['start_time', 'end_time', 'create_time', 'join_time', 'leave_time', 'duration']
const ROWS = ['participants', 'registrants', 'webinars']
const EMPTY_PAGE = 'ZW1wdHktcGFnZS1vbmU'
const LAST_PAGE = 'bGFzdC1wYWdlLXR3bw'

/** Changes an answer into a form seen in real accounts: empty times, times in seconds, an empty page within a list. */
export function oddly(kind: FaultKind | undefined, body: unknown, token: string | undefined): unknown {
  switch (kind) {
    case 'times_empty':
      return withTimes(body, () => '')
    case 'times_in_seconds':
      return withTimes(body, (at) => Math.floor(Date.parse(at) / 1000))
    case 'times_unreadable':
      return withTimes(body, () => 'soon')
    case 'empty_page':
      return withEmptyPage(body as Record<string, unknown>, token)
    default:
      return body
  }
}

/** Whether a page token was made by the fault. */
export const isOddToken = (token: string | undefined) => token === EMPTY_PAGE || token === LAST_PAGE

function withEmptyPage(body: Record<string, unknown>, token: string | undefined) {
  const rows = ROWS.find((name) => Array.isArray(body[name])) ?? ''
  if (token === EMPTY_PAGE) return { ...body, total_records: 1, [rows]: [], next_page_token: LAST_PAGE }
  if (token === LAST_PAGE) return { ...body, total_records: 1, next_page_token: '' }
  return { ...body, total_records: 1, next_page_token: EMPTY_PAGE }
}

function withTimes(value: unknown, change: (written: string) => string | number): unknown {
  if (Array.isArray(value)) return value.map((one) => withTimes(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => {
      if (!TIMES.includes(name)) return [name, withTimes(held, change)]
      return [name, typeof held === 'string' ? change(held) : name === 'duration' && change('') === '' ? '' : held]
    }),
  )
}
