import { pino } from 'pino'
import type { Log } from '../ports/log'
import { errorForLog, withoutValues } from './http/error-for-log'

const SECRET_FIELDS = ['password', 'secretKey', 'secret', 'token', 'authorization', 'cookie', 'k', 'pass']
const PERSONAL_FIELDS = ['phone', 'email', 'openId', 'unionId', 'name']

/** One JSON object a line. Secrets and personal data are masked here, whatever a caller passes. */
export function makeLog(level: string, destination?: { write(text: string): void }): Log {
  const paths = [...SECRET_FIELDS, ...PERSONAL_FIELDS].flatMap((field) => [field, `*.${field}`])
  const options = {
    level,
    base: undefined,
    // Under its own error key pino would copy the error's message, values included, into a line of its own.
    errorKey: 'unused',
    redact: { paths, censor: '***' },
    serializers: { err: errorForLog, error: errorForLog, message: words, providerMessage: words },
    timestamp: pino.stdTimeFunctions.isoTime,
  }
  return destination ? pino(options, destination) : pino(options)
}

const words = (text: unknown) => withoutValues(String(text))
