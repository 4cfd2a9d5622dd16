import { App } from 'antd'
import type { ChosenContacts } from '../../../../shared/contracts/contacts'
import { InviteDialog } from '../../components/invite-dialog'
import { formatCount } from '../../format/numbers'
import { useInvite } from '../../gateway/use-invite'
import { useInviteChoices } from '../../gateway/use-invite-choices'
import { text } from '../../text/text'

type Props = { who: ChosenContacts; count: number; onDone: () => void; onClose: () => void }

const words = text.program

/** Invites whoever was chosen in the list to one or more webinars. */
export function InviteSelection({ who, count, onDone, onClose }: Props) {
  const { message } = App.useApp()
  const choices = useInviteChoices()
  const invite = useInvite(({ invited, already }) => {
    void message.success(words.invited(formatCount(invited), formatCount(already)))
    onDone()
  })

  return (
    <InviteDialog
      choices={choices}
      chosen={{ who, title: words.inviteMany(formatCount(count)) }}
      isBusy={invite.isPending}
      error={invite.error}
      onInvite={(invitation) => invite.mutate(invitation)}
      onClose={onClose}
    />
  )
}
