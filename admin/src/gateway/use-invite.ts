import { useMutation } from '@tanstack/react-query'
import type { inviteRoute } from '../../../shared/contracts/programs'
import type { ReplyOf } from '../../../shared/contracts/route-types'
import { invite, type Invitation } from './program'
import { useRefresh } from './refresh'
import { useInviteChoices } from './use-invite-choices'

/** What a dialog needs to invite people: what they can be chosen by, and the act, after which lists of members are read anew. */
export function useInvite(onDone: (done: ReplyOf<typeof inviteRoute>) => void) {
  const refresh = useRefresh()
  const choices = useInviteChoices()
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: invite,
    onSuccess: onDone,
    onSettled: () => refresh('program'),
  })

  return {
    dialog: { choices, isBusy: isPending, error, onInvite: (invitation: Invitation) => mutate(invitation) },
    forget: reset,
  }
}
