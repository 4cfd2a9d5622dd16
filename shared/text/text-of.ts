import { en } from './en'
import type { Language } from './language'
import type { ServerText } from './server-text'
import { zh } from './zh'

export const textOf = (language: Language): ServerText => (language === 'en' ? en : zh)
