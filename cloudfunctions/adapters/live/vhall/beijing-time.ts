import { BEIJING, readTime } from '../read-time'

/** VHall writes Beijing time without a zone, and `0000-00-00 00:00:00` for "none"; other forms occur. */
export const fromBeijingTime = (text: string | undefined): Date | undefined => readTime(text, BEIJING)

/** One form of a time for keys, whatever form it was sent in. */
export function toBeijingSecond(time: Date): string {
  return new Date(time.getTime() + BEIJING).toISOString().slice(0, 19).replace('T', ' ')
}

/** Creating and editing take minutes; a start with seconds is refused. */
export function toBeijingMinute(time: Date): string {
  return new Date(time.getTime() + BEIJING).toISOString().slice(0, 16).replace('T', ' ')
}
