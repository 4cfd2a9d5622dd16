import { queryOptions } from '@tanstack/react-query'
import type { createChannelRoute, listChannelsRoute, updateChannelRoute } from '../../../shared/contracts/channels'
import type { Id } from '../../../shared/contracts/ids'
import { call, type BodyOf } from './call'

export type NewChannel = BodyOf<typeof createChannelRoute>
export type ChannelChange = BodyOf<typeof updateChannelRoute>

/** Of a webinar, or of the hall when none is named. */
export const channelsQuery = (webinarId?: Id) =>
  queryOptions({
    queryKey: ['channels', webinarId ?? 'hall'],
    queryFn: ({ signal }) =>
      call<typeof listChannelsRoute>({ path: '/api/admin/channels', query: { webinarId }, signal }),
  })

export const createChannel = (body: NewChannel) =>
  call<typeof createChannelRoute>({ method: 'post', path: '/api/admin/channels', body })

export const updateChannel = ({ id, ...body }: ChannelChange & { id: Id }) =>
  call<typeof updateChannelRoute>({ method: 'patch', path: `/api/admin/channels/${id}`, body })
