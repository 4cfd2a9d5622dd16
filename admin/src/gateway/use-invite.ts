import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { inviteRoute } from '../../../shared/contracts/programs'
import type { ReplyOf } from './call'
import { invite } from './program'

/** Invites, and has the lists of members read anew. */
export function useInvite(onDone: (done: ReplyOf<typeof inviteRoute>) => void) {
  const client = useQueryClient()
  return useMutation({ mutationFn: invite, onSuccess: onDone, onSettled: () => client.invalidateQueries({ queryKey: ['program'] }) })
}
