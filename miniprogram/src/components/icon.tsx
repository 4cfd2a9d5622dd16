import { View } from '../platform/elements'
import './icon.scss'

export type IconName =
  | 'back'
  | 'home'
  | 'person'
  | 'people'
  | 'share'
  | 'clock'
  | 'play'
  | 'check'
  | 'host'
  | 'copy'
  | 'replay'
  | 'wifi'
  | 'calendar'
  | 'chevron'
  | 'search'
  | 'cross'

/** A line icon in the colour of the surrounding text. */
export function Icon({ name, size = 20 }: { name: IconName; size?: 14 | 16 | 20 | 24 | 40 }) {
  return <View className={`icon icon--${name} icon--${size}`} />
}
