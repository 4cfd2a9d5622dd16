import { randomBytes } from 'node:crypto'
import { onlineOf, type Interactions } from './interactions'
import { closeStay } from './lives'
import type { Activity, Person, StayRow } from './state'
import { NO_TIME } from './wire'
import type { World } from './world'

type Visit = { activity: Activity; person: Person; stay: StayRow; seenAt: number }

// A phone that lost its network sends no goodbye.
const GONE_AFTER_MS = 60_000
const SHOWN_MESSAGES = 40

/** The people in front of a watch page right now. */
export class Visits {
  private readonly visits = new Map<string, Visit>()
  private readonly sweeper = setInterval(() => this.closeTheSilent(), 15_000)

  constructor(
    private readonly world: World,
    private readonly interactions: Interactions,
  ) {
    this.sweeper.unref()
  }

  enter(activity: Activity, person: Person, what: 'live' | 'replay', heldId: number): string {
    const stay = this.interactions.enter(activity, person, { type: what === 'live' ? 1 : 2, at: this.world.now(), heldId })
    const token = randomBytes(12).toString('hex')
    this.visits.set(token, { activity, person, stay, seenAt: this.world.now() })
    return token
  }

  leave(token: string) {
    const visit = this.visits.get(token)
    if (!visit) return

    this.close(visit, this.world.now())
    this.visits.delete(token)
  }

  /** What the page shows; asking is also the sign that somebody is there. */
  look(token: string) {
    const visit = this.seen(token)
    if (!visit) return undefined

    const { activity, person } = visit
    const round = activity.signRounds.findLast(({ open }) => open)
    const survey = activity.surveys.findLast(({ open }) => open)
    const prize = activity.lotteries.flatMap(({ winners }) => winners).findLast((winner) => isSame(winner.email, winner.lottery_user_nickname, person))
    return {
      state: activity.state,
      online: onlineOf(activity),
      chat: activity.chat.slice(-SHOWN_MESSAGES).map((row) => ({
        id: row.msg_id,
        name: row.nickname,
        text: row.data.text_content,
        mine: isSame(row.email, row.nickname, person),
        role: row.role_name,
      })),
      signIn: round && { id: round.id, done: round.users.some((row) => isSame(row.email, row.nick_name, person)) },
      survey: survey && {
        id: survey.survey_id,
        subject: survey.subject,
        questions: survey.questions,
        done: survey.answers.some((row) => isSame(row.email, row.nick_name, person)),
      },
      prize: prize?.award_name,
    }
  }

  say(token: string, text: string) {
    const visit = this.seen(token)
    if (visit && text.trim() !== '') this.interactions.say(visit.activity, visit.person, text.trim().slice(0, 500), this.world.now())
  }

  signIn(token: string) {
    const visit = this.seen(token)
    const round = visit?.activity.signRounds.findLast(({ open }) => open)
    if (visit && round) this.interactions.signIn(visit.activity, round, visit.person, this.world.now())
  }

  answer(token: string, values: string[]) {
    const visit = this.seen(token)
    const survey = visit?.activity.surveys.findLast(({ open }) => open)
    if (visit && survey) this.interactions.answer(visit.activity, survey, visit.person, values, this.world.now())
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
    for (const [token, visit] of this.visits) {
      if (this.world.now() - visit.seenAt < GONE_AFTER_MS) continue
      this.close(visit, visit.seenAt)
      this.visits.delete(token)
    }
  }

  private close({ activity, stay }: Visit, at: number) {
    if (stay.end_time !== NO_TIME) return
    closeStay(stay, at)
    this.world.changed(activity)
  }
}

const isSame = (email: string, name: string, person: Person) => (person.email ? email === person.email : name === person.name && email === '')
