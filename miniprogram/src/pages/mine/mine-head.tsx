import { Text, View } from '../../platform/elements'
import type { VisitorSelf } from '../../../../shared/contracts/visitor'
import { Icon } from '../../components/icon'
import { text } from '../../text/text'

/** Who is looking, as far as it may be shown on a screen that others see. */
export function MineHead({ self }: { self: VisitorSelf | undefined }) {
  const reach = [self?.maskedPhone, self?.maskedEmail].filter(Boolean).join('  ·  ')
  const initial = [...(self?.name ?? '')][0]
  return (
    <View className="mine-head">
      <View className="mine-head__face">
        {initial ? <Text className="mine-head__initial">{initial}</Text> : <Icon name="person" size={24} />}
      </View>
      <View className="mine-head__words">
        <Text className="mine-head__name">{self ? self.name || text.mine.guest : ''}</Text>
        <Text className="mine-head__reach">{reach}</Text>
        <Text className="mine-head__total">{self ? text.mine.total(self.registrationsTotal) : ''}</Text>
      </View>
    </View>
  )
}
