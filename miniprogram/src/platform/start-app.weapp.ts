import Taro from '@tarojs/taro'

export function startApp(): void {
  if (API_BASE && !CLOUD_ENV) return
  Taro.cloud.init(CLOUD_ENV ? { env: CLOUD_ENV } : {})
}
