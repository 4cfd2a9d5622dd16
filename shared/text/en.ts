import { audit } from './en/audit'
import { operators } from './en/operators'
import type { ServerText } from './server-text'

export const en: ServerText = { audit, operators }
