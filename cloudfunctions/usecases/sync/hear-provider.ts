import type { SyncPart } from '../../../shared/contracts/sync'
import {
  ProviderError,
  type Feed,
  type LiveProvider,
  type ProviderWebinar,
  type WatchableWebinar,
} from '../../ports/live-provider'
import { hearRecordings, type RecordingsAsked } from '../recordings/hear-recordings'
import { hearAbsentees, type AbsenteesHeard } from './hear-absentees'
import { packedPages } from './packed-pages'
import { isOfOneOperation } from './sync-issue'
import type { SyncProgress } from './sync-progress'

/** What a sync writes down from: the provider itself, or what it said. */
export type ToldProvider = Pick<
  LiveProvider,
  'capabilities' | 'listRegistrants' | 'listStays' | 'listEvents' | 'listRecordings' | 'readTranscript'
> & {
  /** Missing: it was not asked, or there was nothing whole to hold it against. */
  absentees?: AbsenteesHeard
}

type Hearing = {
  webinar: WatchableWebinar & Pick<ProviderWebinar, 'registration'> & { usesLiveLink: boolean }
  provider: LiveProvider
  parts: SyncPart[]
  /** Missing: they are not asked for. */
  recordings?: RecordingsAsked
  progress: SyncProgress
}

/**
 * Asks everything that a sync wants to know, before its transaction begins: a provider's pace may stretch the asking
 * over minutes, and rows that are locked meanwhile would keep visitors waiting. Trouble is heard where it came.
 */
export async function hearProvider({ webinar, provider, parts, recordings, progress }: Hearing): Promise<ToldProvider> {
  let isCutOff = false
  let isParked = false
  let troubles = 0

  const registrants = await heard(
    parts.includes('registrants') && asksForRegistrants(webinar, provider),
    provider.listRegistrants(webinar.externalId),
  )
  const stays = await heard(parts.includes('attendance'), provider.listStays(webinar))
  const canCompare =
    troubles === 0 && parts.includes('registrants') && parts.includes('attendance') && webinar.registration !== 'off'
  const events: ReturnType<LiveProvider['listEvents']> = []
  for (const feed of provider.listEvents(webinar)) events.push(await heard(parts.includes('events'), feed))
  const recorded = recordings && !isParked ? await hearRecordings(recordings, provider, progress) : undefined
  const isOver = webinar.sessions?.some(({ endedAt }) => endedAt) ?? false
  const absentees =
    provider.listAbsentees && canCompare && isOver && !isCutOff && !isParked
      ? await hearAbsentees({ sessions: webinar.sessions ?? [], provider, progress })
      : undefined

  return {
    capabilities: provider.capabilities,
    listRegistrants: () => registrants,
    listStays: () => stays,
    listEvents: () => events,
    ...recorded,
    absentees,
  }

  async function heard<Row>(isWanted: boolean, feed: Feed<Row>): Promise<Feed<Row>> {
    if (!isWanted || isCutOff) return { name: feed.name, pages: nothing() }
    let done = 0
    progress.report(feed.name, 0)
    const { feed: kept, trouble } = await packedPages(feed, ({ rows, total }) =>
      progress.report(feed.name, (done += rows.length), total),
    )
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
