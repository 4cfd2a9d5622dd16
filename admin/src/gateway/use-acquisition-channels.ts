import { useState } from 'react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { AcquisitionChannel } from '../../../shared/contracts/acquisition-channels'
import type { Id } from '../../../shared/contracts/ids'
import { channelsQuery, createAcquisitionChannel, updateAcquisitionChannel } from './acquisition-channels'
import { linksQuery } from './links'
import { useRefresh } from './refresh'

/** The channels of a webinar or of the hall, and the changes to them; after each the figures are read again. */
export function useAcquisitionChannels(webinarId?: Id) {
  const refresh = useRefresh()
  const list = useQuery(channelsQuery(webinarId))
  const again = () => refresh('acquisition_channel')
  const create = useMutation({ mutationFn: createAcquisitionChannel, onSuccess: again })
  const update = useMutation({ mutationFn: updateAcquisitionChannel, onSuccess: again })

  const [linked, setLinked] = useState<AcquisitionChannel | null>(null)
  const links = useQuery(linksQuery(linked && { webinarId, channelId: linked.id }))

  return {
    linked,
    setLinked,
    links: { links: links.data, failure: links.error, onRetry: () => void links.refetch() },
    channels: list.data?.items,
    failure: list.error,
    retry: () => void list.refetch(),
    create: (input: Omit<Parameters<typeof createAcquisitionChannel>[0], 'webinarId'>) =>
      create.mutateAsync({ ...input, webinarId: webinarId ?? null }),
    update: update.mutateAsync,
  }
}

export type Channels = ReturnType<typeof useAcquisitionChannels>
