import { Text, View } from '../platform/elements'
import './tab-strip.scss'

export type Tab<Key extends string> = { key: Key; label: string; count: number }
type Props<Key extends string> = { tabs: Tab<Key>[]; current: Key; onChoose: (key: Key) => void }

export function TabStrip<Key extends string>({ tabs, current, onChoose }: Props<Key>) {
  return (
    <View className="tab-strip" ariaRole="tablist">
      {tabs.map(({ key, label, count }) => (
        <View
          key={key}
          className={`tab-strip__tab ${key === current ? 'tab-strip__tab--current' : ''}`}
          hoverClass="pressed"
          onClick={() => onChoose(key)}
          ariaRole="tab"
          ariaLabel={`${label} ${count}`}
        >
          <Text className="tab-strip__label">{label}</Text>
          <Text className="tab-strip__count">{count}</Text>
        </View>
      ))}
    </View>
  )
}
