import { Text } from '../platform/elements'
import { ActionButton } from './action-button'
import { Sheet } from './sheet'

type Props = {
  title: string
  hint: string
  confirm: string
  keep: string
  isBusy: boolean
  onConfirm: () => void
  onClose: () => void
}

export function ConfirmSheet({ title, hint, confirm, keep, isBusy, onConfirm, onClose }: Props) {
  return (
    <Sheet onClose={onClose}>
      <Text className="sheet__title">{title}</Text>
      <Text className="sheet__hint">{hint}</Text>
      <ActionButton label={confirm} isBusy={isBusy} onTap={onConfirm} />
      <ActionButton kind="quiet" label={keep} onTap={onClose} />
    </Sheet>
  )
}
