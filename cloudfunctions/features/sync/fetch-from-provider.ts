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

/** What a sync writes from: the provider itself, or a snapshot of its answers. */
export type ProviderSnapshot = Pick<
  LiveProvider,
  'capabilities' | 'listRegistrants' | 'listStays' | 'listEvents' | 'listRecordings' | 'readTranscript'
> & {
  /** Missing: not requested, or there was no complete list to compare it with. */
  absentees?: FetchedAbsentees
  /** The keys of all reported stays. */
  stayKeys: string[]
}

type FetchOptions = {
  webinar: WatchableWebinar &
    Pick<ProviderWebinar, 'registration'> & {
      usesLiveLink: boolean
      /**
       * The sessions that belong to the webinar. For the others only stays are fetched, so that they exist when a
       * session is included later.
       */
      counted?: ProviderSession[]
    }
  provider: LiveProvider
  parts: SyncPart[]
  /** Missing: recordings are not requested. */
  recordings?: RecordingsAsked
  progress: SyncProgress
}

/**
 * Fetches everything a sync needs before its transaction begins. The provider's rate limit may stretch the calls over
 * minutes, and rows locked during that time would make visitors wait. An error is stored at the place where it
 * occurred.
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

/** Where the provider registers people, its list is the source, whichever form they filled in. */
export const asksForRegistrants = (
  webinar: { usesLiveLink: boolean },
  { capabilities }: Pick<LiveProvider, 'capabilities'>,
) => !webinar.usesLiveLink || capabilities.registersPeople

async function* nothing(): AsyncGenerator<never> {}

/** Fastest compression level; a page still shrinks to a tenth. */
const FAST = { level: 1 }

/**
 * A feed read to its end or to its first error, and kept compressed in memory to be read later: a hundred thousand rows
 * take a few megabytes. Reading it yields the same pages and then the same error.
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
