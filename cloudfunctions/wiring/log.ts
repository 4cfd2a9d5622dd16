import { pino } from 'pino'
import type { Log } from '../ports/log'

const SECRET_FIELDS = ['password', 'secretKey', 'secret', 'token', 'authorization', 'cookie', 'k', 'pass']
const PERSONAL_FIELDS = ['phone', 'email', 'openId', 'unionId', 'name']

/** One JSON object a line. Secrets and personal data are masked here, whatever a caller passes. */
export function makeLog(level: string): Log {
  const paths = [...SECRET_FIELDS, ...PERSONAL_FIELDS].flatMap((field) => [field, `*.${field}`])
  return pino({ level, base: undefined, redact: { paths, censor: '***' }, timestamp: pino.stdTimeFunctions.isoTime })
}
