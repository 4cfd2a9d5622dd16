import { View } from '../platform/elements'
import type { PropsWithChildren } from 'react'
import { text } from '../text/text'
import './sheet.scss'

/** A panel at the bottom of the screen. A tap outside closes it. */
export function Sheet({ onClose, children }: PropsWithChildren<{ onClose: () => void }>) {
  return (
    <View className="sheet">
      <View className="sheet__veil" onClick={onClose} ariaRole="button" ariaLabel={text.close} />
      <View className="sheet__panel">
        <View className="sheet__grip" />
        {children}
      </View>
    </View>
  )
}
