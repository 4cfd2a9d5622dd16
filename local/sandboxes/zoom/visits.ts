import { Presence } from '../presence'
import { isInside, isLive, type Lives, type Person } from './lives'
import type { Held, Join, Webinar } from './state'
import { newKey, type World } from './world'

type Visit = { webinar: Webinar; held: Held; join: Join }

/** The people whose browser shows a room right now. */
export class Visits {
  private readonly presence: Presence<Visit>

  constructor(
    private readonly world: World,
    private readonly lives: Lives,
  ) {
    this.presence = new Presence(world, ({ webinar, held, join }, at) => {
      if (isInside(join)) lives.leave(webinar, held, join, at)
    })
  }

  enter(webinar: Webinar, held: Held, person: Person): string {
    return this.presence.enter({ webinar, held, join: this.lives.join(webinar, held, person) })
  }

  leave(token: string) {
    this.presence.leave(token)
  }

  /** The data that the page shows. */
  look(token: string) {
    const visit = this.presence.seen(token)
    if (!visit) return undefined

    const { webinar, held, join } = visit
    const { openPoll } = held
    return {
      isLive: isLive(webinar) && isInside(join),
      inside: held.joins.filter(isInside).length,
      poll: openPoll && {
        ...openPoll,
        done: held.polls.some(
          ({ pollId, email, name }) => pollId === openPoll.id && email === join.email && name === join.name,
        ),
      },
      questions: held.questions.slice(-30).map(({ id, name, email, question, answers }) => ({
        id,
        name,
        mine: email === join.email && name === join.name,
        question,
        answers: answers.map(({ by, content }) => ({ by, content })),
      })),
    }
  }

  ask(token: string, question: string) {
    const visit = this.presence.seen(token)
    if (!visit || question.trim() === '') return
    const { webinar, held, join } = visit
    held.questions.push({
      id: newKey(12),
      name: join.name,
      email: join.email,
      userId: join.participantUserId,
      question: question.trim().slice(0, 500),
      at: this.world.now(),
      answers: [],
    })
    this.world.changed(webinar)
  }

  answerPoll(token: string, answer: string) {
    const visit = this.presence.seen(token)
    if (!visit?.held.openPoll?.options.includes(answer)) return
    const { webinar, held, join } = visit
    held.polls.push({
      name: join.name,
      email: join.email,
      pollId: visit.held.openPoll.id,
      question: visit.held.openPoll.question,
      answer,
      at: this.world.now(),
    })
    this.world.changed(webinar)
  }

  stop() {
    this.presence.stop()
  }
}
