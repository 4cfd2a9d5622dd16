import Taro from '@tarojs/taro'

export async function copyText(value: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: value })
    return true
  } catch {
    return false
  }
}
