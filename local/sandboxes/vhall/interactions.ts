import { randomBytes } from 'node:crypto'
import type { Activity, Person, SignRow, StayRow, Survey } from './state'
import { beijing, NO_TIME } from './wire'
import { userIdOf, type World } from './world'

const QUESTIONS = [
  { title: '您对今天的内容满意吗？', options: ['非常满意', '满意', '一般', '不满意'] },
  { title: '您希望接下来了解什么？' },
]

/** People's actions in a room, stored as VHall's rows. The caller gives the time. */
export class Interactions {
  private readonly signers = new WeakMap<Activity['signRounds'][number], Set<string>>()

  constructor(private readonly world: World) {}

  enter(
    activity: Activity,
    person: Person,
    stay: { type: 1 | 2; at: number; end?: number; heldId: number; terminal?: string },
  ): StayRow {
    const row: StayRow = {
      webinar_id: activity.id,
      user_id: userIdOf(person),
      third_user_id: '',
      name: person.name,
      email: person.email,
      phone: person.phone ?? '',
      type: stay.type,
      start_time: beijing(stay.at),
      end_time: beijing(stay.end),
      watch_duration: stay.end === undefined ? 0 : Math.round((stay.end - stay.at) / 1000),
      switch_id: stay.type === 1 ? stay.heldId : 0,
      record_id: stay.type === 2 ? stay.heldId : 0,
      terminal: stay.terminal ?? 'H5',
      ip: '203.0.113.9',
      province: '北京',
    }
    const stays = stay.type === 1 ? activity.liveStays : activity.replayStays
    stays.push(row)
    this.world.changed(activity)
    return row
  }

  say(activity: Activity, person: Person, text: string, at: number, role = 2) {
    activity.chat.push({
      msg_id: `m_${randomBytes(8).toString('hex')}`,
      nickname: person.name,
      third_party_user_id: String(userIdOf(person)),
      third_user_id: '',
      email: person.email,
      role_name: role,
      date_time: beijing(at),
      data: { type: 'text', text_content: text, barrage_txt: text, image_urls: [] },
    })
    this.world.changed(activity)
  }

  openSignIn(activity: Activity, at: number) {
    for (const round of activity.signRounds) round.open = false
    const round = { id: this.world.nextId('sign'), created_at: beijing(at), open: true, users: [] as SignRow[] }
    activity.signRounds.push(round)
    this.world.changed(activity)
    return round
  }

  signIn(activity: Activity, round: Activity['signRounds'][number], person: Person, at: number) {
    const signed = this.signedIn(round)
    const who = `${person.email} ${person.name}`
    if (signed.has(who)) return

    signed.add(who)
    round.users.push({ ...this.whoAndWhen(person, at), sign_id: round.id })
    this.world.changed(activity)
  }

  pushSurvey(activity: Activity, at: number, subject = '满意度问卷'): Survey {
    const survey: Survey = {
      survey_id: this.world.nextId('survey'),
      subject,
      send_time: beijing(at),
      open: true,
      questions: QUESTIONS,
      answers: [],
    }
    activity.surveys.push(survey)
    this.world.changed(activity)
    return survey
  }

  answer(activity: Activity, survey: Survey, person: Person, values: string[], at: number) {
    survey.answers.push({
      ...this.whoAndWhen(person, at),
      survey_id: survey.survey_id,
      subject: survey.subject,
      phone: person.phone ?? '',
      answer: survey.questions.map(({ title }, index) => ({ title, value: values[index] ?? '' })),
    })
    this.world.changed(activity)
  }

  draw(activity: Activity, people: Person[], prize: string, at: number) {
    activity.lotteries.push({
      id: this.world.nextId('lottery'),
      create_time: beijing(at),
      lottery_type: 1,
      prize_name: prize,
      winners: [],
    })
    this.drawMore(activity, people, at)
  }

  /** Adds winners to the latest draw. */
  drawMore(activity: Activity, people: Person[], at: number) {
    const lottery = activity.lotteries.at(-1)
    if (!lottery) return

    for (const person of people) {
      lottery.winners.push({
        id: this.world.nextId('row'),
        lottery_id: lottery.id,
        lottery_user_id: userIdOf(person),
        lottery_user_nickname: person.name,
        lottery_user_name: '',
        lottery_user_phone: '',
        third_user_id: '',
        email: person.email,
        award_name: lottery.prize_name,
        take_award: 0,
        created_at: beijing(at),
      })
    }
    this.world.changed(activity)
  }

  /** Who signed in, by name and address. Searching the rows for each person takes minutes for a large audience. */
  private signedIn(round: Activity['signRounds'][number]): Set<string> {
    const known = this.signers.get(round) ?? new Set(round.users.map(({ email, nick_name }) => `${email} ${nick_name}`))
    this.signers.set(round, known)
    return known
  }

  private whoAndWhen(person: Person, at: number) {
    return {
      id: this.world.nextId('row'),
      user_id: userIdOf(person),
      third_user_id: '',
      email: person.email,
      nick_name: person.name,
      created_at: beijing(at),
    }
  }
}

export function onlineOf(activity: Activity): number {
  return activity.liveStays.reduce((sum, stay) => sum + (stay.end_time === NO_TIME ? 1 : 0), 0)
}
