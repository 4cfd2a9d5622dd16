import Taro from '@tarojs/taro'

export function deviceLanguage(): string {
  return Taro.getAppBaseInfo?.().language ?? Taro.getSystemInfoSync().language ?? ''
}
