/** What was chosen in this app; else the language set on the device, `zh_CN` in WeChat, `zh-CN` in a browser. */
export function deviceLanguage(): string

/** Kept on this device. The app begins anew in it, where the platform can do that. */
export function chooseLanguage(tag: 'zh' | 'en'): void
