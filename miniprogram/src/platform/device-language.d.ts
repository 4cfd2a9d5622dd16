/** The language set on the device, `zh_CN` in WeChat, `zh-CN` in a browser. */
export function deviceLanguage(): string
