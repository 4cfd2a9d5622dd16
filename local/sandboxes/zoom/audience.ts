import { z } from 'zod'
import { nameOf, splitName } from '../person-name'
import type { Held, Join, Registrant, Webinar } from './state'
import { newKey, type World } from './world'

const percent = z.number().min(0).max(100)

export const audienceSchema = z.object({
  /** Percentage of the people already registered who attend. */
  registeredPercent: percent.default(0),
  /** Additional people who attend. They register first, except guests and telephone callers. */
  people: z.int().min(0).max(200_000).default(50),
  /** People who register and do not attend. */
  absent: z.int().min(0).max(200_000).default(0),
  /** Percentage who join without registering: a name, no e-mail. */
  guestPercent: percent.default(5),
  phonePercent: percent.default(1),
  rejoinPercent: percent.default(30),
  /** Percentage of those who rejoin before they have left, on a second device. */
  overlapPercent: percent.default(20),
  /** Percentage who are in the waiting room for a minute first; such rows are not attendance. */
  waitingPercent: percent.default(0),
  pollPercent: percent.default(0),
  questionPercent: percent.default(0),
  /** The first number in their e-mail addresses, so that several webinars can have the same people. */
  firstViewer: z.int().min(1).optional(),
  /** They are still in the room. */
  staying: z.boolean().default(false),
})

type Wanted = z.output<typeof audienceSchema>
const POLL = {
  id: 'jyK8fW3kQmOTf1sC6lXQpA',
  question: '您最想听哪个主题？',
  answers: ['客户案例', '产品演示', '行业趋势', '价格方案'],
}
const QUESTIONS = ['回放可以看多久？', '可以导出观看名单吗？', '支持企业微信吗？', '请问课件在哪里下载？']

/**
 * Creates an audience of any size as report rows, without events and without a browser for each person. Each person's
 * behaviour depends on the position in the list, not on chance, so that the same request gives the same figures.
 */
export function makeAudience(
  world: World,
  webinar: Webinar,
  held: Held,
  wanted: Wanted,
): { people: number; joins: number; registered: number } {
  const before = held.joins.length
  const registered = webinar.registrants.filter(({ status }) => status === 'approved')
  const expected = registered.slice(0, Math.round((registered.length * wanted.registeredPercent) / 100))
  const end = held.endedAt ?? Math.max(world.now(), held.startedAt + 60_000)
  const first = wanted.firstViewer ?? world.nextIds('viewer', wanted.people + wanted.absent)
  const rows: Join[] = []
  const join = (row: Omit<Join, 'userId' | 'participantUuid' | 'participantUserId'>) =>
    rows.push({ userId: '', participantUuid: newKey(12), participantUserId: '', isQuiet: true, ...row })

  for (let index = 0; index < expected.length + wanted.people; index += 1) {
    const who =
      index < expected.length
        ? knownAs(expected[index])
        : stranger(world, webinar, first + index - expected.length, index - expected.length, wanted)
    const length = Math.floor((end - held.startedAt) * (0.25 + 0.7 * (((index * 53) % 100) / 100)))
    const from = held.startedAt + Math.floor(((end - held.startedAt - length) * ((index * 13) % 100)) / 100)
    const rejoins = (index * 7) % 100 < wanted.rejoinPercent
    const overlaps = rejoins && (index * 11) % 100 < wanted.overlapPercent
    const half = from + Math.floor(length / 2)

    if ((index * 29) % 100 < wanted.waitingPercent)
      join({ ...who, joinedAt: Math.max(held.startedAt, from - 60_000), leftAt: from, isWaiting: true })
    if (!rejoins) join({ ...who, joinedAt: from, leftAt: wanted.staying ? undefined : from + length })
    else {
      join({ ...who, joinedAt: from, leftAt: half })
      // Every fifth person who rejoins is only named by the e-mail, in capitals, as real reports show it.
      const back = index % 5 === 0 ? { ...who, registrantId: '', email: who.email.toUpperCase() } : who
      join({
        ...back,
        joinedAt: overlaps ? half - Math.min(60_000, Math.floor(length / 4)) : half + 30_000,
        leftAt: wanted.staying ? undefined : Math.max(half + 30_000, from + length),
      })
    }
    if ((index * 17) % 100 < wanted.pollPercent)
      held.polls.push({
        name: who.name,
        email: who.email,
        pollId: POLL.id,
        question: POLL.question,
        answer: POLL.answers[index % POLL.answers.length] ?? '',
        at: half,
      })
    if ((index * 19) % 100 < wanted.questionPercent)
      held.questions.push({
        id: newKey(12),
        name: who.name,
        email: who.email,
        userId: '',
        question: QUESTIONS[index % QUESTIONS.length] ?? '',
        at: half,
        answers: [],
      })
  }
  for (let index = 0; index < wanted.absent; index += 1) registrantOf(world, webinar, first + wanted.people + index)

  rows.sort((a, b) => a.joinedAt - b.joinedAt)
  const ids = world.nextIds('participant', rows.length)
  rows.forEach((row, index) => (row.userId = String(ids + index)))
  for (const row of rows) held.joins.push(row)
  world.changed(webinar)
  return {
    people: expected.length + wanted.people,
    joins: held.joins.length - before,
    registered: webinar.registrants.length,
  }
}

type Who = Pick<Join, 'name' | 'email' | 'registrantId' | 'phone'>

function knownAs(registrant: Registrant | undefined): Who {
  const { email = '', first_name = '', last_name = '' } = registrant?.given ?? {}
  return { name: `${last_name}${first_name}`, email, registrantId: registrant?.id ?? '' }
}

function stranger(
  world: World,
  webinar: Webinar,
  number: number,
  index: number,
  { phonePercent, guestPercent }: Wanted,
): Who {
  const spot = (index * 37) % 100
  const name = nameOf(number)
  if (spot < phonePercent)
    return { name, email: '', registrantId: '', phone: `+86 138****${String(number % 10_000).padStart(4, '0')}` }
  return spot < phonePercent + guestPercent
    ? { name, email: '', registrantId: '' }
    : knownAs(registrantOf(world, webinar, number))
}

const known = new WeakMap<Webinar, Map<string, Registrant>>()

function registrantOf(world: World, webinar: Webinar, number: number): Registrant {
  const email = `viewer${String(number).padStart(6, '0')}@visitor.example`
  const byEmail = known.get(webinar) ?? new Map(webinar.registrants.map((one) => [one.given.email, one]))
  known.set(webinar, byEmail)
  const found = byEmail.get(email)
  if (found) return found

  const registrant: Registrant = {
    id: newKey(),
    token: newKey(24),
    status: 'approved',
    createdAt: Math.min(world.now(), webinar.startsAt ?? Infinity) - 86_400_000,
    given: { email, ...splitName(number) },
  }
  webinar.registrants.push(registrant)
  byEmail.set(email, registrant)
  return registrant
}
