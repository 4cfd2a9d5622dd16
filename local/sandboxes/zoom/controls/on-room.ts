import { z } from 'zod'
import { isInside, liveOf, type Person } from '../lives'
import { registrantBy } from '../registering'
import type { Held, Webinar } from '../state'
import { badField, forbiddenState } from '../wire'
import { newKey, type World } from '../world'
import type { ControlMeans } from './control'
import { detail, summary } from './summary'

const moment = z.iso.datetime({ offset: true })
const joinSchema = z.object({
  /** The e-mail of a registrant, a panelist or a user of the account; without it a guest joins. */
  email: z.string().optional(),
  name: z.string().optional(),
  phone: z.string().optional(),
  isWaiting: z.boolean().optional(),
  at: moment.optional(),
})
const leaveSchema = z.object({
  email: z.string().optional(),
  name: z.string().optional(),
  userId: z.string().optional(),
  at: moment.optional(),
})
const pollSchema = z.object({
  email: z.string().default(''),
  name: z.string().default('匿名观众'),
  question: z.string().default('您最想听哪个主题？'),
  answer: z.string().default('客户案例'),
  pollId: z.string().default('jyK8fW3kQmOTf1sC6lXQpA'),
})
const questionSchema = z.object({
  email: z.string().default(''),
  name: z.string().default('匿名观众'),
  question: z.string().default('回放可以看多久？'),
  answer: z.string().optional(),
})
const openPollSchema = z.object({
  question: z.string().default('您最想听哪个主题？'),
  options: z.array(z.string()).min(2).default(['客户案例', '产品演示', '行业趋势']),
})
const rowSchema = z.object({
  name: z.string().default('观众'),
  email: z.string().default(''),
  registrantId: z.string().default(''),
  participantUserId: z.string().default(''),
  joinedAt: moment,
  leftAt: moment.optional(),
  /** The duration that the report shows, independent of the times. */
  seconds: z.int().min(0).optional(),
  isWaiting: z.boolean().optional(),
})

/** People who join, leave, answer and ask, and any unusual report rows that a test needs. */
export function onRoom(webinar: Webinar, action: string, body: unknown, { world, lives }: ControlMeans): unknown {
  switch (action) {
    case 'join': {
      const wanted = joinSchema.parse(body)
      const join = lives.join(webinar, liveOf(webinar), personOf(world, webinar, wanted), timeOf(wanted.at))
      return { ...detail(world, webinar), userId: join.userId }
    }
    case 'leave': {
      const { email, name, userId, at } = leaveSchema.parse(body)
      const held = liveOf(webinar)
      const inside = held.joins
        .filter(isInside)
        .filter((join) =>
          userId
            ? join.userId === userId
            : email
              ? join.email.toLowerCase() === email.toLowerCase()
              : join.name === name,
        )
      if (inside.length === 0) throw badField('email', '这个人不在直播间里')
      for (const join of inside) lives.leave(webinar, held, join, timeOf(at))
      return detail(world, webinar)
    }
    case 'poll': {
      const { email, name, ...answer } = pollSchema.parse(body)
      lastHeld(webinar).polls.push({ ...answer, name: nameOf(webinar, email, name), email, at: world.now() })
      break
    }
    case 'question': {
      const { email, name, question, answer } = questionSchema.parse(body)
      const host = world.hostOf(webinar)
      const answers =
        answer === undefined
          ? []
          : [{ by: `${host.lastName}${host.firstName}`, email: host.email, content: answer, at: world.now() }]
      lastHeld(webinar).questions.push({
        id: newKey(12),
        name: nameOf(webinar, email, name),
        email,
        userId: '',
        question,
        at: world.now(),
        answers,
      })
      break
    }
    case 'open-poll': {
      const { question, options } = openPollSchema.parse(body)
      lastHeld(webinar).openPoll = { id: newKey(12), question, options }
      break
    }
    case 'rows': {
      const held = lastHeld(webinar)
      for (const { joinedAt, leftAt, seconds, ...row } of z.object({ rows: z.array(rowSchema) }).parse(body).rows) {
        held.joins.push({
          ...row,
          userId: String(world.nextId('participant')),
          participantUuid: newKey(),
          joinedAt: Date.parse(joinedAt),
          leftAt: timeOf(leftAt),
          reportedSeconds: seconds,
        })
      }
      break
    }
    default:
      return undefined
  }
  world.changed(webinar)
  return summary(world, webinar)
}

const timeOf = (at: string | undefined) => (at === undefined ? undefined : Date.parse(at))

function lastHeld({ held }: Webinar): Held {
  const last = held.at(-1)
  if (!last) throw forbiddenState('这场研讨会还没有开始过')
  return last
}

function nameOf(webinar: Webinar, email: string, name: string): string {
  const given = email === '' ? undefined : registrantBy(webinar, email)?.given
  return given ? `${given.last_name ?? ''}${given.first_name}` : name
}

/** Zoom shows an e-mail only for people it knows by one: registrants, panelists, and users of the account. */
function personOf(
  world: World,
  webinar: Webinar,
  { email = '', name, phone, isWaiting }: z.output<typeof joinSchema>,
): Person {
  const registrant = email === '' ? undefined : registrantBy(webinar, email)
  if (registrant)
    return {
      name: name ?? nameOf(webinar, email, ''),
      email: registrant.given.email,
      registrantId: registrant.id,
      phone,
      isWaiting,
    }

  const user = world.accounts.get(webinar.accountId)?.users.find((one) => one.email === email)
  if (user) return { name: name ?? `${user.lastName}${user.firstName}`, email, participantUserId: user.id, isWaiting }

  const panelist = webinar.panelists.find((one) => one.email === email)
  if (panelist) return { name: name ?? panelist.name, email, isWaiting }
  if (email !== '' && name === undefined) throw badField('email', '这个邮箱没有报名')
  return { name: name ?? '访客', phone, isWaiting }
}
