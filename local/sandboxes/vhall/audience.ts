import { z } from 'zod'
import { nameOf } from '../person-name'
import type { Interactions } from './interactions'
import { defaultReplayOf } from './lives'
import type { Activity, Person } from './state'
import { badField } from './wire'
import type { World } from './world'

const howMany = z.union([z.boolean(), z.int().min(0)]).default(false)

export const audienceSchema = z.object({
  webinarId: z.coerce.number(),
  /** A number of unknown people, or viewers by the e-mail of their watch link. */
  people: z.union([
    z.int().min(0).max(500_000),
    z.array(
      z.union([z.string(), z.object({ key: z.string(), name: z.string().optional(), phone: z.string().optional() })]),
    ),
  ]),
  /** Approximate minutes that each of them stays. */
  minutes: z.number().positive().default(30),
  /** Exact seconds, instead of `minutes`. */
  seconds: z.int().positive().optional(),
  /** Minutes after the start at which they enter. */
  afterMinutes: z.number().min(0).default(0),
  /** How many times each of them enters. */
  stays: z.int().min(1).max(50).default(1),
  replay: z.boolean().default(false),
  /** They are still in the room: the last stay has no end yet. */
  staying: z.boolean().default(false),
  chat: howMany,
  /** Chat lines, used in turn; default lines when empty. */
  lines: z.array(z.string().min(1)).default([]),
  signIn: howMany,
  answer: howMany,
  win: howMany,
  prize: z.string().default('定制马克杯'),
  /** Continues the previous audience: the same sign-in round and the same draw. */
  continues: z.boolean().default(false),
})

const LINES = [
  '老师好！',
  '声音很清楚',
  '请问课件可以下载吗？',
  '讲得太实用了',
  '已经在团队里用上了',
  '回放什么时候有？',
  '支持！',
  '这个案例可以展开讲讲吗？',
]
const ANSWERS = [
  ['非常满意', '更多客户案例'],
  ['满意', '价格方案'],
  ['一般', '技术细节'],
  ['非常满意', '行业趋势'],
]

/** Creates an audience of any size as rows, without a browser for each person. */
export function makeAudience(
  activity: Activity,
  request: z.output<typeof audienceSchema>,
  world: World,
  interactions: Interactions,
) {
  const people = peopleOf(request.people, world)
  const longest = (request.seconds ?? request.minutes * 60) * 1000
  const after = request.afterMinutes * 60_000
  const held = request.replay
    ? heldReplay(activity, world, after + longest * request.stays)
    : heldLive(activity, world, after + longest * request.stays)
  const from = held.from + after
  const middle = from + Math.floor(longest / 2)
  const lines = request.lines.length > 0 ? request.lines : LINES

  people.forEach((person, index) => {
    for (let visit = 0; visit < request.stays; visit += 1) {
      // Depends on the position in the list, not on chance, so that the same request gives the same figures.
      const length = request.seconds ? longest : Math.round(longest * (0.7 + 0.3 * (((index * 37) % 100) / 100)))
      const at =
        from +
        visit * longest +
        (longest - length > 0 ? ((index * 13) % 60) * 1000 * Math.min(1, (longest - length) / 60_000) : 0)
      const stayOn = request.staying && visit === request.stays - 1
      interactions.enter(activity, person, {
        type: request.replay ? 2 : 1,
        at,
        end: stayOn ? undefined : at + length,
        heldId: held.id,
        terminal: index % 3 ? 'H5' : 'PC',
      })
    }
  })

  first(people, request.chat).forEach((person, index) =>
    interactions.say(activity, person, lines[index % lines.length] ?? '', middle + index * 700),
  )
  const signing = first(people, request.signIn)
  if (signing.length > 0) {
    const round = (request.continues && activity.signRounds.at(-1)) || interactions.openSignIn(activity, middle)
    signing.forEach((person, index) => interactions.signIn(activity, round, person, middle + index * 300))
    round.open = false
  }
  const answering = first(people, request.answer)
  if (answering.length > 0) {
    const survey = activity.surveys.at(-1) ?? interactions.pushSurvey(activity, middle)
    answering.forEach((person, index) =>
      interactions.answer(activity, survey, person, ANSWERS[index % ANSWERS.length] ?? [], middle + index * 500),
    )
    survey.open = false
  }
  const winners = first(people, request.win)
  if (winners.length > 0 && request.continues && activity.lotteries.length > 0)
    interactions.drawMore(activity, winners, middle)
  else if (winners.length > 0) interactions.draw(activity, winners, request.prize, middle)

  return {
    people: people.length,
    stays: people.length * request.stays,
    chat: first(people, request.chat).length,
    signIn: signing.length,
    answer: answering.length,
    win: winners.length,
  }
}

function peopleOf(people: z.output<typeof audienceSchema>['people'], world: World): Person[] {
  if (typeof people !== 'number') {
    return people.map((one) =>
      typeof one === 'string'
        ? { email: one, name: nameOf(one.length) }
        : { email: one.key, name: one.name ?? nameOf(one.key.length), phone: one.phone },
    )
  }
  return Array.from({ length: people }, () => {
    const number = world.nextId('viewer')
    return { email: `visitor${String(number).padStart(6, '0')}@visitor.example`, name: nameOf(number) }
  })
}

function first(people: Person[], wanted: boolean | number): Person[] {
  return wanted === true ? people : people.slice(0, Number(wanted))
}

/** A stay cannot be longer than the live. When the live is too short, its start is moved to an earlier time. */
function heldLive(activity: Activity, world: World, length: number): { id: number; from: number } {
  const session = activity.sessions.at(-1)
  if (!session) throw badField('webinarId', '活动还没有开播')

  session.start = Math.min(session.start, (session.end ?? world.now()) - length)
  return { id: session.id, from: session.start }
}

function heldReplay(activity: Activity, world: World, length: number): { id: number; from: number } {
  const replay = defaultReplayOf(activity)
  if (!replay) throw badField('webinarId', '活动没有回放')
  return { id: replay.id, from: world.now() - length - 1000 }
}
