import dayjs, { type Dayjs } from 'dayjs'

const WALL_TIME = /^(\d{4})-(\d{1,2})-(\d{1,2}) +(\d{1,2}):(\d{2})(?::\d{2})?$/

/** A date and time as people type it, as a wall clock. Undefined where it names no minute of the calendar. */
export function readTypedTime(typed: string): Dayjs | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/[/.年月]/g, '-')
    .replace(/[日T]/g, ' ')
    .replace('时', ':')
    .replace('分', '')
  const found = WALL_TIME.exec(plain.replace(/ +/g, ' ').trim())
  if (!found) return undefined

  const [year, month, day, hour, minute] = found.slice(1).map(Number) as [number, number, number, number, number]
  const read = dayjs(new Date(year, month - 1, day, hour, minute))
  // A date rolls over into the next month where the day does not exist.
  const isReal = read.month() === month - 1 && read.date() === day && read.hour() === hour && read.minute() === minute
  return isReal ? read : undefined
}
