import { deviceLanguage } from './device-language'

export const isEnglish = /^en\b/i.test(deviceLanguage().replace('_', '-'))

/** Sent to the server, whose messages we show. */
export const acceptLanguage = isEnglish ? 'en' : 'zh-CN'
