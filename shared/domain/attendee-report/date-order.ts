import { inOrder, wallNumber } from './wall-time'
import type { DateOrder, WallTime, WrittenTime } from './wall-time'

/** Times of one row that must not run backwards: registration, join, leave, report. */
export type TimeSequence = (WrittenTime | null)[]

export type DateOrderDecision =
  | { order: DateOrder | 'not_needed' }
  | { order: 'ambiguous'; example: DateExample }

/** One date written out both ways, for the question only the operator can answer. */
export interface DateExample {
  written: string
  monthFirst: string
  dayFirst: string
}

/**
 * Nothing in a report says whether `08/09/2026` is August or September. A part above 12 settles it; else the order that
 * keeps registration before join, join before leave and leave before the report; else we ask.
 */
export function decideDateOrder(sequences: TimeSequence[]): DateOrderDecision {
  const slashes = sequences.flat().flatMap((time) => (time && isTwoWay(time) ? [time] : []))
  const [first] = slashes
  if (!first) return { order: 'not_needed' }

  const byCalendar = fewer((order) => slashes.filter((time) => !inOrder(time, order)).length)
  if (byCalendar) return { order: byCalendar }

  const bySequence = fewer((order) => sum(sequences.map((sequence) => stepsBack(sequence, order))))
  if (bySequence) return { order: bySequence }

  return { order: 'ambiguous', example: writtenOut(first) }
}

function isTwoWay({ isSlash, wall }: WrittenTime): boolean {
  return isSlash && wall.month !== wall.day
}

function fewer(faults: (order: DateOrder) => number): DateOrder | null {
  const [monthFirst, dayFirst] = [faults('month_first'), faults('day_first')]
  if (monthFirst === dayFirst) return null
  return monthFirst < dayFirst ? 'month_first' : 'day_first'
}

function stepsBack(sequence: TimeSequence, order: DateOrder): number {
  const moments = sequence.flatMap((time) => {
    const wall = time && inOrder(time, order)
    return wall ? [wallNumber(wall)] : []
  })
  return moments.filter((moment, index) => index > 0 && moment < (moments[index - 1] ?? moment)).length
}

function writtenOut(time: WrittenTime): DateExample {
  return {
    written: time.raw,
    monthFirst: isoDate(inOrder(time, 'month_first')),
    dayFirst: isoDate(inOrder(time, 'day_first')),
  }
}

function isoDate(wall: WallTime | null): string {
  return wall ? new Date(wallNumber(wall)).toISOString().slice(0, 10) : ''
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
