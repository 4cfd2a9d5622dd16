import { startSyncRoute } from '../../shared/contracts/sync'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { liveGatherings, liveNowGatherings, replayGatherings, type Gathering, type Viewer } from './audiences'
import type { DiaryEntry } from './diary'
import type { SeedPerson } from './people'
import type { Product } from './product'
import type { Planned } from './programme'
import type { Random } from './random'
import type { Studio } from './studio'
import type { VhallControls } from './vhall-controls'
import type { HallVisits } from './visits'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const SHARE_THAT_CANCELS = 0.03

export type Means = {
  product: Product
  studio: Studio
  visits: HallVisits
  vhall: VhallControls
  random: Random
  now: Date
  /** The created webinars, by key. */
  made: Map<string, WebinarDetail>
}

/** The history of a webinar, from its announcement to its current state, as diary entries. */
export function storyOf(
  planned: Planned,
  people: SeedPerson[],
  announcedDaysBefore: number,
  means: Means,
): DiaryEntry[] {
  const { now, random, studio, made } = means
  const startsAt = planned.startsAt(now)
  const endsAt = new Date(startsAt.getTime() + planned.minutes * MINUTE)
  const announcedAt = new Date(Math.min(startsAt.getTime(), now.getTime()) - announcedDaysBefore * DAY)
  const replayAt = new Date(Math.min(endsAt.getTime() + 2 * DAY, now.getTime() - 2 * HOUR))
  const { showUp = 0, replayViews = 0 } = planned.audience ?? {}
  const present = people.slice(0, Math.round(people.length * showUp))
  // A third of those who watch the replay only register after the end.
  const late = endsAt < now && replayViews > 0 ? people.slice(-Math.ceil(replayViews / 3)) : []
  const others = random.shuffled(people.filter((person) => !late.includes(person)))
  const rewatching = [...late, ...others.slice(0, Math.max(0, replayViews - late.length))]

  const entries: DiaryEntry[] = [
    {
      at: announcedAt,
      withVhall: true,
      do: async () => void made.set(planned.key, await studio.publish(planned, startsAt)),
    },
  ]
  const lastCall = startsAt < now ? startsAt : now
  for (const person of people) {
    // Most people register in the last days.
    const at = late.includes(person)
      ? between(endsAt, replayAt, random.next())
      : between(announcedAt, lastCall, 1 - 0.98 * random.next() ** 2)
    entries.push({ at, do: () => means.visits.register(person, codeOf(planned, means)) })
    if (random.next() < SHARE_THAT_CANCELS && !present.includes(person) && !rewatching.includes(person)) {
      entries.push({ at: between(at, lastCall, 0.5), do: () => means.visits.cancel(person, codeOf(planned, means)) })
    }
  }
  if (startsAt > now) return entries

  const viewers: Viewer[] = []
  entries.push({ at: startsAt, withVhall: true, do: () => begin(planned, present, viewers, means) })
  if (endsAt > now) {
    const minutesIn = (now.getTime() - startsAt.getTime()) / MINUTE
    entries.push({
      at: now,
      withVhall: true,
      do: () => gather(planned, liveNowGatherings(planned, viewers, minutesIn), means),
    })
  } else {
    entries.push({ at: endsAt, withVhall: true, do: () => finish(planned, viewers, endsAt, means) })
    entries.push({ at: replayAt, withVhall: true, do: () => lookBack(planned, rewatching, means) })
  }
  return entries
}

async function begin(planned: Planned, present: SeedPerson[], viewers: Viewer[], means: Means): Promise<void> {
  await means.vhall.start(idOf(planned, means), planned.startsAt(means.now))
  await means.product.passAMinute()
  for (const person of present) viewers.push(await means.visits.viewer(person, codeOf(planned, means), 'live'))
}

async function finish(planned: Planned, viewers: Viewer[], endsAt: Date, means: Means): Promise<void> {
  await gather(planned, liveGatherings(planned, viewers), means)
  await means.vhall.end(idOf(planned, means), endsAt, planned.audience?.withReplay ?? false)
  await means.product.passAMinute()
}

async function lookBack(planned: Planned, people: SeedPerson[], means: Means): Promise<void> {
  const viewers: Viewer[] = []
  for (const person of people) viewers.push(await means.visits.viewer(person, codeOf(planned, means), 'replay'))
  if (viewers.length > 0) await gather(planned, replayGatherings(planned, viewers), means)

  await means.product.asOperator(startSyncRoute, { body: { webinarId: means.made.get(planned.key)?.id } })
  await means.product.runJobs()
}

async function gather(planned: Planned, gatherings: Gathering[], means: Means): Promise<void> {
  for (const gathering of gatherings) await means.vhall.gather({ ...gathering, webinarId: idOf(planned, means) })
}

const codeOf = ({ key }: Planned, { made }: Means) => made.get(key)?.code ?? ''
const idOf = ({ key }: Planned, { made }: Means) => made.get(key)?.externalId ?? ''
const between = (from: Date, to: Date, share: number) =>
  new Date(from.getTime() + (to.getTime() - from.getTime()) * share)
