import type { HallView } from '../../../shared/contracts/visitor'
import type { WebinarStatus } from '../../../shared/contracts/webinar'
import { api } from './api'

export type HallFilter = { status?: WebinarStatus; folder?: string; search?: string }

export function viewHall(filter: HallFilter, page: number): Promise<HallView> {
  return api.viewHall({ query: { ...filter, page } })
}
