/**
 * A time as spreadsheets and Chinese form services write it, in a way the reader of reports knows: `2026年11月20日 下午2:05`,
 * `2026.11.20`, a date alone (its first minute).
 */
export function listTime(raw: string): string {
  const text = raw
    .normalize('NFKC')
    .trim()
    .replace(/(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?/, '$1-$2-$3')
    .replace(/^(\d{4})\.(\d{1,2})\.(\d{1,2})/, '$1-$2-$3')
    .replace(/(?:周|星期)[一二三四五六日天]/, '')
    .replace(
      /(\d{1,2})\s*[时点]\s*(\d{1,2})\s*分?(?:\s*(\d{1,2})\s*秒)?/,
      (_, hour: string, minute: string, second?: string) =>
        `${hour}:${minute.padStart(2, '0')}${second ? `:${second.padStart(2, '0')}` : ''}`,
    )
    .replace(/(上午|凌晨|早上|下午|晚上|中午)\s*(\d{1,2}:\d{2}(?::\d{2})?)/, (_, half: string, clock: string) =>
      inHalf(half, clock),
    )
    .replace(/\s+/g, ' ')
    .trim()
  return /^(\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}\/\d{1,2}\/\d{4})$/.test(text) ? `${text} 00:00` : text
}

function inHalf(half: string, clock: string): string {
  const hour = Number(clock.split(':')[0])
  if (hour > 12 || hour === 0) return ` ${clock}`
  const isMorning = half === '上午' || half === '凌晨' || half === '早上'
  // 中午 1:00 is after noon, 中午 11:30 before it.
  return ` ${clock} ${isMorning || (half === '中午' && hour === 11) ? 'AM' : 'PM'}`
}
