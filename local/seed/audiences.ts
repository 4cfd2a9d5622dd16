import type { z } from 'zod'
import type { audienceSchema } from '../sandboxes/vhall/audience'
import type { Planned } from './programme'

/** A person as VHall identifies them: by the address in their watch link. */
export type Viewer = { key: string; name: string }

export type Gathering = Omit<z.input<typeof audienceSchema>, 'webinarId'>

/**
 * How a usual audience watches: most stay, some look in briefly, some come late, some leave and return, and a few are
 * unknown.
 */
export function liveGatherings({ minutes, audience }: Planned, viewers: Viewer[]): Gathering[] {
  if (!audience) return []
  const [faithful, late, comers, glances] = split(viewers, [0.5, 0.23, 0.17])
  const { strangers, lines, prize } = audience
  const talkative = Math.ceil(faithful.length * 0.45)

  return [
    {
      people: faithful,
      minutes: minutes * 0.95,
      chat: talkative,
      lines,
      signIn: Math.ceil(faithful.length * 0.7),
      answer: Math.ceil(faithful.length * 0.4),
      win: prize ? 3 : 0,
      prize,
    },
    {
      people: late,
      minutes: minutes * 0.55,
      afterMinutes: minutes * 0.4,
      chat: Math.ceil(late.length * 0.3),
      lines: lines.toReversed(),
    },
    { people: comers, minutes: minutes * 0.28, stays: 3 },
    // An accidental tap: too short to count as a view.
    { people: glances, seconds: 19, afterMinutes: 3 },
    { people: strangers, minutes: minutes * 0.5, afterMinutes: 2, chat: Math.ceil(strangers / 5), lines },
  ]
}

/** The audience of a live that is still running: some have left, most are still there. */
export function liveNowGatherings({ audience }: Planned, viewers: Viewer[], minutesIn: number): Gathering[] {
  if (!audience) return []
  const [there, late, left] = split(viewers, [0.5, 0.35])
  const { strangers, lines } = audience

  return [
    {
      people: there,
      minutes: minutesIn,
      staying: true,
      chat: Math.ceil(there.length * 0.4),
      lines,
      signIn: Math.ceil(there.length * 0.6),
    },
    {
      people: late,
      minutes: minutesIn * 0.6,
      afterMinutes: minutesIn * 0.35,
      staying: true,
      chat: 3,
      lines: lines.toReversed(),
    },
    { people: left, minutes: minutesIn * 0.3 },
    { people: strangers, minutes: minutesIn * 0.7, afterMinutes: minutesIn * 0.2, staying: true, chat: 2, lines },
  ]
}

export function replayGatherings({ minutes }: Planned, viewers: Viewer[]): Gathering[] {
  const [whole, part] = split(viewers, [0.4])
  return [
    { people: whole, minutes: minutes * 0.9, replay: true },
    { people: part, minutes: minutes * 0.3, stays: 2, replay: true },
  ]
}

/** Splits a list by shares of its length; the part after the last share gets the rest. Nobody is in two parts. */
function split<T>(list: T[], shares: number[]): [T[], T[], T[], T[]] {
  const ends = shares.map((_, index) =>
    Math.round(list.length * shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0)),
  )
  const [first = list.length, second = list.length, third = list.length] = ends
  return [list.slice(0, first), list.slice(first, second), list.slice(second, third), list.slice(third)]
}
