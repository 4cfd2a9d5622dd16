import { Text, View } from '../platform/elements'
import { text } from '../text/text'
import { ActionButton } from './action-button'
import { Icon, type IconName } from './icon'
import './state-note.scss'

type Action = { label: string; onTap: () => void }
type Props = {
  icon: IconName
  title: string
  hint: string
  requestId?: string
  action?: Action
  otherAction?: Action
}

/** Shown when a page has nothing to list (empty, failed, deleted), with the next step. */
export function StateNote({ icon, title, hint, requestId, action, otherAction }: Props) {
  return (
    <View className="state-note" data-drawn="">
      <View className="state-note__seal">
        <Icon name={icon} size={40} />
      </View>
      <Text className="state-note__title">{title}</Text>
      <Text className="state-note__hint">{hint}</Text>
      <View className="state-note__actions">
        {action && <ActionButton label={action.label} onTap={action.onTap} />}
        {otherAction && <ActionButton kind="quiet" label={otherAction.label} onTap={otherAction.onTap} />}
      </View>
      {requestId && <Text className="state-note__request">{text.requestId(requestId)}</Text>}
    </View>
  )
}
