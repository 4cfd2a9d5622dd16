import { Presence } from '../presence'
import { onlineOf, type Interactions } from './interactions'
import { closeStay } from './lives'
import type { Activity, Person, StayRow } from './state'
import { NO_TIME } from './wire'
import type { World } from './world'

type Visit = { activity: Activity; person: Person; stay: StayRow }

const SHOWN_MESSAGES = 40

/** The people who have a watch page open right now. */
export class Visits {
  private readonly presence: Presence<Visit>

  constructor(
    private readonly world: World,
    private readonly interactions: Interactions,
  ) {
    this.presence = new Presence(world, ({ activity, stay }, at) => {
      if (stay.end_time !== NO_TIME) return
      closeStay(stay, at)
      world.changed(activity)
    })
  }

  enter(activity: Activity, person: Person, what: 'live' | 'replay', heldId: number): string {
    const stay = this.interactions.enter(activity, person, {
      type: what === 'live' ? 1 : 2,
      at: this.world.now(),
      heldId,
    })
    return this.presence.enter({ activity, person, stay })
  }

  leave(token: string) {
    this.presence.leave(token)
  }

  /** The data that the page shows. */
  look(token: string) {
    const visit = this.presence.seen(token)
    if (!visit) return undefined

    const { activity, person } = visit
    const round = activity.signRounds.findLast(({ open }) => open)
    const survey = activity.surveys.findLast(({ open }) => open)
    const prize = activity.lotteries
      .flatMap(({ winners }) => winners)
      .findLast((winner) => isSame(winner.email, winner.lottery_user_nickname, person))
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
    const visit = this.presence.seen(token)
    if (visit && text.trim() !== '')
      this.interactions.say(visit.activity, visit.person, text.trim().slice(0, 500), this.world.now())
  }

  signIn(token: string) {
    const visit = this.presence.seen(token)
    const round = visit?.activity.signRounds.findLast(({ open }) => open)
    if (visit && round) this.interactions.signIn(visit.activity, round, visit.person, this.world.now())
  }

  answer(token: string, values: string[]) {
    const visit = this.presence.seen(token)
    const survey = visit?.activity.surveys.findLast(({ open }) => open)
    if (visit && survey) this.interactions.answer(visit.activity, survey, visit.person, values, this.world.now())
  }

  stop() {
    this.presence.stop()
  }
}

const isSame = (email: string, name: string, person: Person) =>
  person.email ? email === person.email : name === person.name && email === ''
