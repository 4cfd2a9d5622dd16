import { z } from 'zod'
import type { StayRow } from './state'

/**
 * How rows of the watch log are written. Versions of VHall differ in the format of times and the letter case of
 * addresses.
 */
export const writingSchema = z.object({
  times: z.enum(['seconds', 'minutes', 'with_zone']).default('seconds'),
  letters: z.enum(['as_given', 'capitals']).default('as_given'),
})
export type Writing = z.infer<typeof writingSchema>

export const USUAL_WRITING: Writing = { times: 'seconds', letters: 'as_given' }

export function written(stay: StayRow, { times, letters }: Writing): StayRow {
  const { email, start_time, end_time } = stay
  return {
    ...stay,
    email: letters === 'capitals' ? email.toUpperCase() : email,
    start_time: timeIn(start_time, times),
    end_time: timeIn(end_time, times),
  }
}

function timeIn(time: string, form: Writing['times']): string {
  if (form === 'seconds' || time.startsWith('0000')) return time
  return form === 'minutes' ? time.slice(0, 16) : `${time.replace(' ', 'T')}.000+08:00`
}
