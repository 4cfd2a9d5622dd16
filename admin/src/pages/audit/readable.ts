import { formatTime } from '../../format/date-time'
import { text } from '../../text/text'

const LONGEST = 120
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/** A stored value as a person reads it. */
export function readable(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return text.audit.nothing
  if (typeof value === 'boolean') return value ? text.audit.yes : text.audit.no
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string' || typeof item === 'number') && value.length <= 5
      ? value.join(', ')
      : text.audit.items(value.length)
  if (typeof value !== 'string') return shortened(typeof value === 'object' ? JSON.stringify(value) : String(value))
  if (TIME.test(value)) return formatTime(value)
  if (field === 'role' && value in text.frame.roles) return text.frame.roles[value as keyof typeof text.frame.roles]
  if ((field === 'dataSync' || field === 'recordingSync') && value in text.syncSwitches.reach)
    return text.syncSwitches.reach[value as keyof typeof text.syncSwitches.reach]
  if (field === 'sessionChoice' && value in text.sessions.choices)
    return text.sessions.choices[value as keyof typeof text.sessions.choices]
  if (field === 'provider' && value in text.words.provider)
    return text.words.provider[value as keyof typeof text.words.provider]
  return shortened(field === 'promoContent' ? value.replaceAll(/<[^<>]*>/g, ' ').trim() : value)
}

const shortened = (words: string) => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words)
