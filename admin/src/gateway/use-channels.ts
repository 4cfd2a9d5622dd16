import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Channel } from '../../../shared/contracts/channels'
import type { Id } from '../../../shared/contracts/ids'
import { channelsQuery, createChannel, updateChannel } from './channels'
import { linksQuery } from './links'

/** The channels of a webinar or of the hall, and the changes to them; after each the figures are read again. */
export function useChannels(webinarId?: Id) {
  const client = useQueryClient()
  const list = useQuery(channelsQuery(webinarId))
  const again = () => client.invalidateQueries({ queryKey: channelsQuery(webinarId).queryKey })
  const create = useMutation({ mutationFn: createChannel, onSuccess: again })
  const update = useMutation({ mutationFn: updateChannel, onSuccess: again })

  const [linked, setLinked] = useState<Channel | null>(null)
  const links = useQuery(linksQuery(linked && { webinarId, channelId: linked.id }))

  return {
    linked,
    setLinked,
    links: { links: links.data, failure: links.error, onRetry: () => void links.refetch() },
    channels: list.data?.items,
    failure: list.error,
    retry: () => void list.refetch(),
    create: (input: Omit<Parameters<typeof createChannel>[0], 'webinarId'>) =>
      create.mutateAsync({ ...input, webinarId: webinarId ?? null }),
    update: update.mutateAsync,
  }
}

export type Channels = ReturnType<typeof useChannels>
