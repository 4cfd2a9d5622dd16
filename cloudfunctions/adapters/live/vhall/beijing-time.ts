const OFFSET_MS = 8 * 3600_000
const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?/

/** VHall writes Beijing time without a zone, and `0000-00-00 00:00:00` for "none". */
export function fromBeijingTime(text: string | undefined): Date | undefined {
  if (!text || text.startsWith('0000')) return undefined

  const parts = WRITTEN.exec(text)
  if (!parts) return undefined

  const [, year, month, day, hour, minute, second] = parts
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second ?? 0),
  )
  return new Date(local - OFFSET_MS)
}

/** One form of a time for keys, whatever form it came in. */
export function toBeijingSecond(time: Date): string {
  return new Date(time.getTime() + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ')
}

/** Creating and editing take minutes; a start with seconds is refused. */
export function toBeijingMinute(time: Date): string {
  return new Date(time.getTime() + OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ')
}
