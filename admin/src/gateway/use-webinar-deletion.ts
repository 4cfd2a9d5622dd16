import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { deleteWebinar, webinarDeletionQuery } from './webinars'

/** Asks what deleting the webinar would do, and does it. Asks nothing while there is none to delete. */
export function useWebinarDeletion(id: string | undefined, onDeleted: () => void) {
  const client = useQueryClient()
  const asked = useQuery({ ...webinarDeletionQuery(id ?? ''), enabled: id !== undefined })
  const remove = useMutation({
    mutationFn: (typed: { title: string; acceptsUnknownSubAccounts: boolean }) => deleteWebinar(id ?? '', typed),
    onSuccess: onDeleted,
    onSettled: () => {
      for (const queryKey of [['webinars'], ['folders'], ['hall-settings'], ['campaigns']])
        void client.invalidateQueries({ queryKey })
    },
  })
  return {
    facts: asked.data,
    isAsking: asked.isPending,
    isDeleting: remove.isPending,
    error: remove.error ?? asked.error,
    remove: remove.mutate,
    reset: remove.reset,
  }
}
