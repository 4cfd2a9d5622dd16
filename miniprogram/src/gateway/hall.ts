import type { HallView } from '../../../shared/contracts/visitor'
import type { WebinarStatus } from '../../../shared/contracts/webinar'
import { callVisitor } from './call-visitor'

export type HallFilter = { status?: WebinarStatus; folder?: string; search?: string }

export function viewHall(filter: HallFilter, page: number): Promise<HallView> {
  return callVisitor('GET', '/api/visitor/hall', { query: { ...filter, page: String(page) } })
}
