import Taro, { usePullDownRefresh } from '@tarojs/taro'

export function usePullRefresh(refresh: () => Promise<void>): null {
  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh())
  })
  return null
}
