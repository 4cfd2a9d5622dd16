import { isEnglish } from '../platform/language'
import { en } from './en'
import { zh, type Wording } from './zh'

/** The wording in the device's language; Chinese unless the device asks for English. */
export const text: Wording = isEnglish ? en : zh
