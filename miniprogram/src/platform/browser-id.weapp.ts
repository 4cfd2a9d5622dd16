import Taro from '@tarojs/taro'

const KEY = 'browser-id'

export function browserId(): string | undefined {
  return Taro.getStorageSync<string>(KEY) || undefined
}

export function keepBrowserId(id: string): void {
  Taro.setStorageSync(KEY, id)
}
