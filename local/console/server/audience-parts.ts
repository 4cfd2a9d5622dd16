import type { AudienceRequest } from '../contract'
import type { Viewer } from './product-facts'

/** One call to VHall's audience control. */
export type AudiencePart = {
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
export function audienceParts(people: Viewer[], request: AudienceRequest): AudiencePart[] {
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
