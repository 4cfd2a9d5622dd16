import { randomUUID } from 'node:crypto'
import { nameOf } from '../../sandboxes/person-name'
import type { AudienceRequest, AudienceRun, ConsoleActivity } from '../contract'
import { ConsoleFailure } from './console-failure'
import type { ProductFacts, Viewer } from './product-facts'
import type { StandIn } from './stand-in'

const REMEMBERED = 8

export interface Audiences {
  /** Newest first. */
  runs(): AudienceRun[]
  /** Answers as soon as it is clear who attends; the people are created in the background. */
  start(request: AudienceRequest): Promise<AudienceRun>
}

/** Sends audiences to VHall's rooms: people known to the product, unknown people, or both. */
export function audiences(vhall: StandIn, facts: ProductFacts): Audiences {
  let runs: AudienceRun[] = []
  let lastOne: Promise<void> = Promise.resolve()

  async function send(run: AudienceRun, parts: AudiencePart[]): Promise<void> {
    try {
      for (const part of parts) {
        await vhall.ask('POST', 'audience', part)
        run.done += part.people.length
      }
      run.status = 'done'
    } catch (error) {
      run.status = 'failed'
      run.failure = (error as Error).message
    }
  }

  return {
    runs: () => runs,
    async start(request) {
      const activity = await activityOf(request.webinarId, vhall)
      refuseImpossible(request, activity)

      const registered =
        request.registeredPercent > 0
          ? await facts.someRegistered(String(request.webinarId), request.registeredPercent)
          : []
      const people = shuffled([...registered, ...strangers(request.strangers)])
      if (people.length === 0)
        throw new ConsoleFailure(400, 'nobody', '没有人会来：这场活动还没有人报名，请加一些陌生人。')

      const parts = audienceParts(people, request)
      const run: AudienceRun = {
        id: randomUUID(),
        webinarId: activity.webinarId,
        subject: activity.subject,
        watches: request.watches,
        registered: registered.length,
        strangers: request.strangers,
        done: 0,
        total: parts.reduce((sum, part) => sum + part.people.length, 0),
        status: 'running',
      }
      runs = [run, ...runs].slice(0, REMEMBERED)
      // One after the other: each continues the sign-in round and the draw of the one before.
      lastOne = lastOne.then(() => send(run, parts))
      return run
    },
  }
}

async function activityOf(webinarId: number, vhall: StandIn): Promise<ConsoleActivity> {
  const { activities } = await vhall.ask<{ activities: ConsoleActivity[] }>('GET', 'activities')
  const found = activities.find((activity) => activity.webinarId === webinarId)
  if (!found) throw new ConsoleFailure(404, 'not_found', '微吼没有这个活动。')
  return found
}

function refuseImpossible({ watches, replayPercent }: AudienceRequest, { heldSince, replayId }: ConsoleActivity): void {
  if (watches === 'live' && !heldSince) throw new ConsoleFailure(409, 'not_held', '活动还没有开播，先点「开播」。')
  if ((watches === 'replay' || replayPercent > 0) && replayId === undefined) {
    throw new ConsoleFailure(409, 'no_replay', '活动没有回放：结束直播时勾选「生成默认回放」。')
  }
}

function strangers(count: number): Viewer[] {
  const batch = randomUUID().slice(0, 8)
  return Array.from({ length: count }, (_, index) => ({
    key: `v${batch}-${index + 1}@visitor.example`,
    name: nameOf(index * 7 + 3),
  }))
}

/** So that registered and unknown people take part equally. */
function shuffled<Item>(items: Item[]): Item[] {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(Math.random() * (at + 1))
    const [one, two] = [items[at], items[other]]
    if (one === undefined || two === undefined) continue
    items[at] = two
    items[other] = one
  }
  return items
}

/** One call to VHall's audience control. */
type AudiencePart = {
  webinarId: number
  people: Viewer[]
  minutes: number
  stays: number
  staying: boolean
  replay: boolean
  chat: number
  signIn: number
  answer: number
  win: number
  continues: boolean
}

/** Small enough that VHall answers K checks in between and the progress visibly moves. */
const PEOPLE_PER_PART = 2_000

/** Splits a large audience into calls of moderate size, whose shares add up to exactly the requested numbers. */
function audienceParts(people: Viewer[], request: AudienceRequest): AudiencePart[] {
  const { webinarId, minutes, stays, watches } = request
  const isReplay = watches === 'replay'
  const parts: AudiencePart[] = []

  for (let from = 0; from < people.length; from += PEOPLE_PER_PART) {
    const some = people.slice(from, from + PEOPLE_PER_PART)
    const share = (percent: number) => shareOf(percent, from + some.length) - shareOf(percent, from)
    const continues = parts.length > 0
    parts.push({
      webinarId,
      people: some,
      minutes,
      stays,
      staying: request.staying && !isReplay,
      replay: isReplay,
      chat: share(request.chatPercent),
      signIn: share(request.signInPercent),
      answer: share(request.answerPercent),
      win: Math.max(0, Math.min(some.length, request.winners - from)),
      continues,
    })
  }
  return isReplay ? parts : [...parts, ...replayParts(people, request)]
}

/** People who return for the replay only watch it: their chat lines and prizes belong to the live. */
function replayParts(people: Viewer[], request: AudienceRequest): AudiencePart[] {
  const back = people.slice(0, shareOf(request.replayPercent, people.length))
  const onlyWatching = { chatPercent: 0, signInPercent: 0, answerPercent: 0, winners: 0, stays: 1 }
  return audienceParts(back, { ...request, ...onlyWatching, watches: 'replay' })
}

const shareOf = (percent: number, count: number) => Math.round((count * percent) / 100)
