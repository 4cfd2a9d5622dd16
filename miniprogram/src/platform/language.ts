import { deviceLanguage } from './device-language'

export const isEnglish = /^en\b/i.test(deviceLanguage().replace('_', '-'))

/** For the server, whose sentences we show. */
export const acceptLanguage = isEnglish ? 'en' : 'zh-CN'
