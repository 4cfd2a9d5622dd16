import { useMutation, useQuery } from '@tanstack/react-query'
import { useRefresh } from './refresh'
import { deleteWebinar, webinarDeletionQuery } from './webinars'

/** Asks what deleting the webinar would do, and does it. Asks nothing while there is none to delete. */
export function useWebinarDeletion(id: string | undefined, onDeleted: () => void) {
  const refresh = useRefresh()
  const asked = useQuery({ ...webinarDeletionQuery(id ?? ''), enabled: id !== undefined })
  const remove = useMutation({
    mutationFn: (typed: { title: string; acceptsUnknownSubAccounts: boolean }) => deleteWebinar(id ?? '', typed),
    onSuccess: onDeleted,
    onSettled: () => void refresh('webinar'),
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
