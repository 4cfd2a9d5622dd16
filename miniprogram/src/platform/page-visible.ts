import { useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'

/** False while another page covers it, the app is in the background, or the browser tab is hidden. */
export function usePageVisible(): boolean {
  const [isVisible, setVisible] = useState(true)
  useDidShow(() => setVisible(true))
  useDidHide(() => setVisible(false))
  return isVisible
}
