import { Text, View } from '../platform/elements'
import { Icon, type IconName } from './icon'
import './action-button.scss'

type Props = {
  label: string
  kind?: 'primary' | 'secondary' | 'quiet' | 'done'
  icon?: IconName
  isBusy?: boolean
  size?: 'full' | 'small'
  onTap?: () => void
}

export function ActionButton({ label, kind = 'primary', icon, isBusy = false, size = 'full', onTap }: Props) {
  const canTap = onTap && !isBusy
  return (
    <View
      className={`action-button action-button--${kind} action-button--${size} ${isBusy ? 'action-button--busy' : ''}`}
      hoverClass={canTap ? 'pressed' : 'none'}
      onClick={canTap ? onTap : undefined}
      ariaRole="button"
      ariaLabel={label}
    >
      {isBusy ? <View className="action-button__spin" /> : icon && <Icon name={icon} size={16} />}
      <Text className="action-button__label">{label}</Text>
    </View>
  )
}
