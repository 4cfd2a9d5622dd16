import v8 from 'node:v8'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { SyncPart } from '../../../shared/contracts/sync'
import {
  ProviderError,
  type Feed,
  type ProviderSession,
  type LiveProvider,
  type ProviderWebinar,
  type WatchableWebinar,
  type FeedPage,
} from '../../ports/live-provider'
import { isOfOneOperation } from '../provider-accounts/sync-issue'
import { fetchAbsentees, type FetchedAbsentees } from './fetch-absentees'
import { fetchRecordings, type RecordingsAsked } from './fetch-recordings'
import type { SyncProgress } from './sync-progress'

/** What a sync writes down from: the provider itself, or what it said. */
export type ProviderSnapshot = Pick<
  LiveProvider,
  'capabilities' | 'listRegistrants' | 'listStays' | 'listEvents' | 'listRecordings' | 'readTranscript'
> & {
  /** Missing: it was not asked, or there was nothing whole to hold it against. */
  absentees?: FetchedAbsentees
  /** The keys of all stays that were told. */
  stayKeys: string[]
}

type FetchOptions = {
  webinar: WatchableWebinar &
    Pick<ProviderWebinar, 'registration'> & {
      usesLiveLink: boolean
      /** Of `sessions` those that belong to it: of the others only the stays are asked for, to be there when they are taken in. */
      counted?: ProviderSession[]
    }
  provider: LiveProvider
  parts: SyncPart[]
  /** Missing: they are not asked for. */
  recordings?: RecordingsAsked
  progress: SyncProgress
}

/**
 * Asks everything that a sync wants to know, before its transaction begins: a provider's pace may stretch the asking
 * over minutes, and rows that are locked meanwhile would keep visitors waiting. Trouble is fetched where it came.
 */
export async function fetchFromProvider({
  webinar,
  provider,
  parts,
  recordings,
  progress,
}: FetchOptions): Promise<ProviderSnapshot> {
  let isCutOff = false
  let isParked = false
  let troubles = 0

  const registrants = await fetched(
    parts.includes('registrants') && asksForRegistrants(webinar, provider),
    provider.listRegistrants(webinar.externalId),
  )
  const stayKeys: string[] = []
  const stays = await fetched(parts.includes('attendance'), provider.listStays(webinar), (rows) => {
    for (const { sourceKey } of rows) stayKeys.push(sourceKey)
  })
  const canCompare =
    troubles === 0 && parts.includes('registrants') && parts.includes('attendance') && webinar.registration !== 'off'
  const events: ReturnType<LiveProvider['listEvents']> = []
  for (const feed of provider.listEvents({ ...webinar, sessions: webinar.counted ?? webinar.sessions }))
    events.push(await fetched(parts.includes('events'), feed))
  const recorded = recordings && !isParked ? await fetchRecordings(recordings, provider, progress) : undefined
  const counted = webinar.counted ?? webinar.sessions ?? []
  const isOver = counted.some(({ endedAt }) => endedAt)
  const absentees =
    provider.listAbsentees && canCompare && isOver && !isCutOff && !isParked
      ? await fetchAbsentees({ sessions: counted, provider, progress })
      : undefined

  return {
    capabilities: provider.capabilities,
    listRegistrants: () => registrants,
    listStays: () => stays,
    listEvents: () => events,
    ...recorded,
    absentees,
    stayKeys,
  }

  async function fetched<Row>(isWanted: boolean, feed: Feed<Row>, look?: (rows: Row[]) => void): Promise<Feed<Row>> {
    if (!isWanted || isCutOff) return { name: feed.name, pages: nothing() }
    let done = 0
    progress.report(feed.name, 0)
    const { feed: kept, trouble } = await packedPages(feed, ({ rows, total }) => {
      look?.(rows)
      progress.report(feed.name, (done += rows.length), total)
    })
    if (trouble !== undefined) troubles += 1
    if (trouble !== undefined && !isOfOneOperation(trouble)) isCutOff = true
    if (trouble instanceof ProviderError && trouble.detail.parkedUntil) isParked = true
    return kept
  }
}

/** Where people are seated at the provider its list is theirs, whoever's form they filled in. */
export const asksForRegistrants = (
  webinar: { usesLiveLink: boolean },
  { capabilities }: Pick<LiveProvider, 'capabilities'>,
) => !webinar.usesLiveLink || capabilities.registersPeople

async function* nothing(): AsyncGenerator<never> {}

/** Speed counts; even so a page becomes a tenth of what it was. */
const FAST = { level: 1 }

/**
 * A feed read to its end, or to its trouble, and kept small in memory, to be gone through later: a hundred thousand rows
 * are a few megabytes. Read from it, it tells the same pages and then the same trouble.
 */
async function packedPages<Row>(
  feed: Feed<Row>,
  fetched: (page: FeedPage<Row>) => void,
): Promise<{ feed: Feed<Row>; trouble?: unknown }> {
  const packed: Buffer[] = []
  const trouble = await readAll()
  return { feed: { name: feed.name, pages: unpacked() }, trouble }

  async function readAll(): Promise<unknown> {
    try {
      for await (const page of feed.pages) {
        packed.push(deflateRawSync(v8.serialize(page), FAST))
        fetched(page)
      }
      return undefined
    } catch (error) {
      return error
    }
  }

  async function* unpacked(): AsyncGenerator<FeedPage<Row>> {
    for (const page of packed) yield v8.deserialize(inflateRawSync(page)) as FeedPage<Row>
    if (trouble !== undefined) throw trouble
  }
}
