import { operators } from './en/operators'
import type { ServerText } from './server-text'

export const en: ServerText = { operators }
