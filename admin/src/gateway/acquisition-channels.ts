import { queryOptions } from '@tanstack/react-query'
import type {
  createAcquisitionChannelRoute,
  updateAcquisitionChannelRoute,
} from '../../../shared/contracts/acquisition-channels'
import type { Id } from '../../../shared/contracts/ids'
import { api } from './api'
import type { BodyOf } from '../../../shared/contracts/route-types'

export type NewChannel = BodyOf<typeof createAcquisitionChannelRoute>
export type AcquisitionChannelChange = BodyOf<typeof updateAcquisitionChannelRoute>

/** Of a webinar, or of the hall when none is named. */
export const channelsQuery = (webinarId?: Id) =>
  queryOptions({
    queryKey: ['channels', webinarId ?? 'hall'],
    queryFn: ({ signal }) => api.listAcquisitionChannels({ query: { webinarId }, signal }),
  })

export const createAcquisitionChannel = (body: NewChannel) => api.createAcquisitionChannel({ body })

export const updateAcquisitionChannel = ({ id, ...body }: AcquisitionChannelChange & { id: Id }) =>
  api.updateAcquisitionChannel({ params: { id }, body })
