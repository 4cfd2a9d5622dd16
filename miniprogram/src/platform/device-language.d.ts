/** The language chosen in this app, or else that of the device: `zh_CN` in WeChat, `zh-CN` in a browser. */
export function deviceLanguage(): string

/** Stores the choice on this device and restarts the app in that language, where the platform can restart it. */
export function chooseLanguage(tag: 'zh' | 'en'): void
