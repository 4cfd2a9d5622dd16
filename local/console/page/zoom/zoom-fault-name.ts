import type { ZoomFault } from '../../zoom-contract'
import { zoomText } from './zoom-text'

const words = zoomText.faults

export function zoomFaultName({ operation, kind, times, scope }: ZoomFault): string {
  const [name = kind] = words.kinds[kind] ?? []
  const where = scope ?? (operation === '*' ? words.every : operation)
  return `${name} · ${where} · ${times === undefined ? words.untilCleared : words.next(times)}`
}
