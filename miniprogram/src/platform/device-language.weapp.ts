import Taro from '@tarojs/taro'

const KEPT_AS = 'language'

/** Since base library 3.0.1; Taro does not offer it. */
declare const wx: { restartMiniProgram?(options: { path: string }): void }

export function deviceLanguage(): string {
  return (
    Taro.getStorageSync<string>(KEPT_AS) || Taro.getAppBaseInfo?.().language || Taro.getSystemInfoSync().language || ''
  )
}

/** An old WeChat cannot restart the mini-program; then the language changes at the next start. */
export function chooseLanguage(tag: 'zh' | 'en'): void {
  Taro.setStorageSync(KEPT_AS, tag)
  if (wx.restartMiniProgram) wx.restartMiniProgram({ path: 'pages/my-registrations/index' })
  else void Taro.showToast({ title: tag === 'en' ? 'English from the next start' : '下次打开时生效', icon: 'none' })
}
