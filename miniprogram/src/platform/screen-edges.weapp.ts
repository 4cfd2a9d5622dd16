import Taro from '@tarojs/taro'
import type { ScreenEdges } from './screen-edges'

const ROOM_AROUND_CAPSULE = 6

export const screenEdges: ScreenEdges = measure()
export const stickyTop = screenEdges.top + screenEdges.bar

function measure(): ScreenEdges {
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo()
  const capsule = Taro.getMenuButtonBoundingClientRect()
  // Some Android versions return zeros right after the start.
  if (!capsule?.height) return { top: statusBarHeight, bar: 44, right: 96 }
  const gap = Math.max(ROOM_AROUND_CAPSULE, capsule.top - statusBarHeight)
  return { top: statusBarHeight, bar: Math.max(44, capsule.height + gap * 2), right: windowWidth - capsule.left + 8 }
}
