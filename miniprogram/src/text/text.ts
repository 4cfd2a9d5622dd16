import { isEnglish } from '../platform/language'
import { en } from './en'
import { zh, type Wording } from './zh'

/** The text in the device's language: Chinese unless the device uses English. */
export const text: Wording = isEnglish ? en : zh
