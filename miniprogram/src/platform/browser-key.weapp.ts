import Taro from '@tarojs/taro'

const KEY = 'browser-key'

/** Only distinguishes one phone's visits from another's, so a plain random number is enough. */
export function browserKey(): string {
  const known = Taro.getStorageSync<string>(KEY)
  if (known) return known

  const made = Array.from({ length: 24 }, () => Math.floor(Math.random() * 16).toString(16)).join('')
  Taro.setStorageSync(KEY, made)
  return made
}
