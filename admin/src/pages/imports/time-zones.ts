import { locale } from '../../language/language'
import { text } from '../../text/text'

const PREFERRED = [
  'Asia/Shanghai',
  'Asia/Hong_Kong',
  'Asia/Tokyo',
  'Asia/Singapore',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'UTC',
]

/** All zones the browser knows, the likely ones first, found by their name or by the Chinese name of their time. */
export const timeZoneOptions = () => [
  { label: text.imports.zonePreferred, options: PREFERRED.map(option) },
  {
    label: text.imports.zoneOthers,
    options: Intl.supportedValuesOf('timeZone')
      .filter((zone) => !PREFERRED.includes(zone))
      .map(option),
  },
]

function option(zone: string) {
  return { value: zone, label: `${zone}（${part(zone, 'long')} ${part(zone, 'longOffset')}）` }
}

function part(timeZone: string, timeZoneName: 'long' | 'longOffset'): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(new Date())
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}
