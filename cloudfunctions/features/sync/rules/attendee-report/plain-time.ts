import { cleanText } from '../../../../../shared/domain/text/clean-text'

/** No written time is longer; longer text is rejected before parsing. */
const MOST_CHARACTERS = 80

/** How Zoom itself writes most times; a report has a hundred thousand of them. */
const PLAIN_ALREADY = /^[\d/:.-]+(?: [\d:.]+)?(?: [ap]m)?$/i

const MORNING = ['上午', '凌晨', '早上', '清晨', '午前', '오전']
const AFTERNOON = ['下午', '晚上', '傍晚', '午後', '오후']
const HALVES = [...MORNING, ...AFTERNOON, '中午'].join('|')
const HALF_BEFORE_CLOCK = new RegExp(String.raw`(${HALVES})\s*(\d{1,2})(:\d{2}(?::\d{2})?)`)
/**
 * The first letters that distinguish the months, without accents, in English, Spanish, French, German, Italian and
 * Portuguese.
 */
const MONTHS = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fev'],
  ['mar', 'maer'],
  ['apr', 'abr', 'avr'],
  ['may', 'mai', 'mag'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'ago', 'aou'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'dic'],
]

/**
 * A written time in plain characters: `2026年11月20日 星期五 下午2:05` is `2026-11-20 2:05 pm`, `10 de novembro de 2026 19h00`
 * is `10 novembro 2026 19:00`. Text that is not recognised is returned unchanged.
 */
export function plainTime(raw: string): string {
  if (raw.length > MOST_CHARACTERS) return ''
  if (PLAIN_ALREADY.test(raw)) return raw.toLowerCase()
  return cleanText(raw)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?/, '$1-$2-$3 ')
    .replace(
      /\(?(?:周|星期|週)[一二三四五六日天]\)?|\([日月火水木金土일월화수목금토]\)|[日月火水木金土]曜日?|[일월화수목금토]요일/,
      ' ',
    )
    .replace(/^\p{L}{2,12}\.?,\s*/u, '')
    .replace(/(\d{1,2})\s*[時时点시]\s*(\d{1,2})\s*[分분]?(?:\s*(\d{1,2})\s*[秒초])?/, clockOf)
    .replace(/\b(\d{1,2})h(\d{2})\b/, '$1:$2')
    .replace(
      HALF_BEFORE_CLOCK,
      (_, half: string, hour: string, rest: string) => ` ${inHalf(half, Number(hour))}${rest}`,
    )
    .replace(/\b([ap])\.\s?m\.?/, '$1m')
    .replace(/(\d)\s?uhr\b/, '$1')
    .replace(/\bde\s/g, ' ')
    .replace(/(\d),?\s+(?:at|um|à|a las|às|alle|kl\.?)\s+(\d)/, '$1 $2')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The number of a month by its name in one of the languages; undefined for another word. */
export function monthNamed(name: string): number | undefined {
  const plain = name.normalize('NFD').replace(/[^a-z]/g, '')
  const month = MONTHS.findIndex((starts) => starts.some((start) => plain.startsWith(start)))
  return month < 0 ? undefined : month + 1
}

function clockOf(_: string, hour: string, minute: string, second?: string): string {
  return `${hour}:${minute.padStart(2, '0')}${second ? `:${second.padStart(2, '0')}` : ''}`
}

/** The hour of the day from a 12-hour clock and the word for its half. 中午 1:00 is after noon, 中午 11:30 before it. */
function inHalf(half: string, hour: number): number {
  if (hour > 12) return hour
  const isMorning = MORNING.includes(half) || (half === '中午' && hour === 11)
  return (hour % 12) + (isMorning ? 0 : 12)
}
