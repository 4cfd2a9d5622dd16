import { App } from 'antd'
import type { ChosenContacts } from '../../../../shared/contracts/contacts'
import { InviteDialog } from '../../components/invite-dialog'
import { formatCount } from '../../format/numbers'
import { useInvite } from '../../gateway/use-invite'
import { text } from '../../text/text'

type Props = { who: ChosenContacts; count: number; onDone: () => void; onClose: () => void }

const words = text.program

/** Invites whoever was chosen in the list to one or more webinars. */
export function InviteSelection({ who, count, onDone, onClose }: Props) {
  const { message } = App.useApp()
  const invite = useInvite(({ invited, already }) => {
    void message.success(words.invited(formatCount(invited), formatCount(already)))
    onDone()
  })

  return (
    <InviteDialog {...invite.dialog} chosen={{ who, title: words.inviteMany(formatCount(count)) }} onClose={onClose} />
  )
}
