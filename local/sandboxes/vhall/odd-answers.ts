import type { FaultKind } from './faults'

const WRITTEN = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/

/**
 * Changes an answer into a form that VHall has been seen to return: lists as objects, null or text, times in other
 * formats.
 */
export function oddly(kind: FaultKind | undefined, data: unknown): unknown {
  switch (kind) {
    case 'list_as_object':
      return withList(data, (list) => Object.fromEntries(list.map((row, index) => [String(index + 1), row])))
    case 'list_null':
      return withList(data, () => null)
    case 'empty_text':
      return ''
    case 'text_instead':
      return '系统繁忙'
    case 'times_in_seconds':
      return withTimes(data, (at) => Date.parse(`${at.replace(' ', 'T')}+08:00`) / 1000)
    case 'times_with_zone':
      return withTimes(data, (at) => `${at.replace(' ', 'T')}.000+08:00`)
    case 'times_with_slashes':
      return withTimes(data, (at) => at.replaceAll('-', '/'))
    case 'times_unreadable':
      return withTimes(data, () => '刚刚')
    default:
      return data
  }
}

function withList(data: unknown, change: (list: unknown[]) => unknown): unknown {
  if (typeof data !== 'object' || data === null || !('list' in data) || !Array.isArray(data.list)) return data
  return { ...data, list: change(data.list) }
}

function withTimes(value: unknown, change: (written: string) => string | number): unknown {
  if (Array.isArray(value)) return value.map((one) => withTimes(one, change))
  if (typeof value === 'string') return WRITTEN.test(value) && !value.startsWith('0000') ? change(value) : value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, withTimes(held, change)]))
}
