import Taro from '@tarojs/taro'

export function toast(message: string): void {
  void Taro.showToast({ title: message, icon: 'none', duration: 2000 })
}
