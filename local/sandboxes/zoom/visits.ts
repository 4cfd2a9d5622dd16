import { randomBytes } from 'node:crypto'
import { isInside, isLive, type Lives, type Person } from './lives'
import type { Held, Join, Webinar } from './state'
import { newKey, type World } from './world'

type Visit = { webinar: Webinar; held: Held; join: Join; seenAt: number }

// A phone that lost its network sends no goodbye.
const GONE_AFTER_MS = 60_000
const SWEPT_EVERY_MS = 15_000

/** The people whose browser shows a room right now. */
export class Visits {
  private readonly visits = new Map<string, Visit>()
  private readonly sweeper = setInterval(() => this.closeTheSilent(), SWEPT_EVERY_MS)

  constructor(
    private readonly world: World,
    private readonly lives: Lives,
  ) {
    this.sweeper.unref()
  }

  enter(webinar: Webinar, held: Held, person: Person): string {
    const token = randomBytes(12).toString('hex')
    this.visits.set(token, { webinar, held, join: this.lives.join(webinar, held, person), seenAt: this.world.now() })
    return token
  }

  leave(token: string) {
    const visit = this.visits.get(token)
    this.visits.delete(token)
    if (visit && isInside(visit.join)) this.lives.leave(visit.webinar, visit.held, visit.join)
  }

  /** What the page shows; asking is also the sign that somebody is there. */
  look(token: string) {
    const visit = this.seen(token)
    if (!visit) return undefined

    const { webinar, held, join } = visit
    const { openPoll } = held
    return {
      isLive: isLive(webinar) && isInside(join),
      inside: held.joins.filter(isInside).length,
      poll: openPoll && { ...openPoll, done: held.polls.some(({ pollId, email, name }) => pollId === openPoll.id && email === join.email && name === join.name) },
      questions: held.questions.slice(-30).map(({ id, name, email, question, answers }) => ({ id, name, mine: email === join.email && name === join.name, question, answers: answers.map(({ by, content }) => ({ by, content })) })),
    }
  }

  ask(token: string, question: string) {
    const visit = this.seen(token)
    if (!visit || question.trim() === '') return
    const { webinar, held, join } = visit
    held.questions.push({ id: newKey(12), name: join.name, email: join.email, userId: join.participantUserId, question: question.trim().slice(0, 500), at: this.world.now(), answers: [] })
    this.world.changed(webinar)
  }

  answerPoll(token: string, answer: string) {
    const visit = this.seen(token)
    if (!visit?.held.openPoll?.options.includes(answer)) return
    const { webinar, held, join } = visit
    held.polls.push({ name: join.name, email: join.email, pollId: visit.held.openPoll.id, question: visit.held.openPoll.question, answer, at: this.world.now() })
    this.world.changed(webinar)
  }

  stop() {
    clearInterval(this.sweeper)
    for (const token of this.visits.keys()) this.leave(token)
  }

  private seen(token: string): Visit | undefined {
    const visit = this.visits.get(token)
    if (visit) visit.seenAt = this.world.now()
    return visit
  }

  private closeTheSilent() {
    for (const [token, { webinar, held, join, seenAt }] of this.visits) {
      if (this.world.now() - seenAt < GONE_AFTER_MS) continue
      this.visits.delete(token)
      if (isInside(join)) this.lives.leave(webinar, held, join, seenAt)
    }
  }
}
