import type { Tx } from '../../db/database'
import type { Feed, LiveProvider, ProviderEvent, ProviderRegistrant, ProviderStay, WatchableWebinar } from '../../ports/live-provider'
import { batchWriter } from './batch-writer'
import { isOfOneOperation, issueOf, type SyncIssueNote } from './sync-issue'
import type { SyncProgress } from './sync-progress'
import { viewerReader } from './viewer-of'
import { writeEvents } from './write-events'
import { writeRegistrants } from './write-registrants'
import { writeStays } from './write-stays'

type SyncedWebinar = WatchableWebinar & { id: string; usesLiveLink: boolean }
type Counted = { read: number; written: number }
export type FeedsRead = { registrants: Counted; stays: Counted; events: Counted; issues: SyncIssueNote[]; /** Rows may be missing. */ isPartial: boolean; feedsWhole: number }
type Reading = { webinar: SyncedWebinar; provider: LiveProvider; withEvents: boolean; viewerDomain: string; progress: SyncProgress; at: Date; tx: Tx }

/**
 * Reads every feed into the fact tables, in the caller's transaction. What is not available to the account is noted;
 * what breaks off keeps the rows that came before.
 */
export async function readFeeds({ webinar, provider, withEvents, viewerDomain, progress, at, tx }: Reading): Promise<FeedsRead> {
  const viewerOf = viewerReader(viewerDomain)
  const read: FeedsRead = { registrants: none(), stays: none(), events: none(), issues: [], isPartial: false, feedsWhole: 0 }
  let isCutOff = false

  if (!webinar.usesLiveLink) {
    const people: ProviderRegistrant[] = []
    await take(provider.listRegistrants(webinar.externalId), read.registrants, async (rows) => void people.push(...rows))
    read.registrants.written += await writeRegistrants(people, viewerOf, webinar.id, at, tx)
  }

  const stays = batchWriter<ProviderStay>((rows) => writeStays(rows.map((row) => ({ ...viewerOf(row), ...stayColumns(row) })), webinar, tx))
  await take(provider.listStays(webinar), read.stays, stays.add)
  read.stays.written += await stays.end()

  if (withEvents) {
    const events = batchWriter<ProviderEvent>((rows) => writeEvents(rows.map((row) => ({ ...viewerOf(row), ...eventColumns(row) })), webinar, tx))
    for (const feed of provider.listEvents(webinar)) await take(feed, read.events, events.add)
    read.events.written += await events.end()
  }
  return read

  async function take<Row>(feed: Feed<Row>, counted: Counted, add: (rows: Row[]) => Promise<void>): Promise<void> {
    if (isCutOff) return
    let done = 0
    progress.report(feed.name, 0)
    for await (const { rows, total } of pagesOf(feed)) {
      await add(rows)
      counted.read += rows.length
      done += rows.length
      progress.report(feed.name, done, total)
    }
  }

  /** The provider's pages until its trouble, which becomes an issue; anything else is thrown on. */
  async function* pagesOf<Row>(feed: Feed<Row>) {
    const pages = feed.pages[Symbol.asyncIterator]()
    try {
      for (;;) {
        const next = await pages.next().catch((error: unknown) => trouble(error, feed))
        if (!next) return
        if (next.done) break
        yield next.value
      }
      read.feedsWhole += 1
    } finally {
      await pages.return?.()
    }
  }

  function trouble(error: unknown, feed: Feed<unknown>): undefined {
    const issue = issueOf(error, feed.name)
    if (!issue) throw error
    read.issues.push(issue)
    if (issue.code !== 'feed_not_available') read.isPartial = true
    if (!isOfOneOperation(error)) isCutOff = true
  }
}

const none = (): Counted => ({ read: 0, written: 0 })

const stayColumns = ({ sourceKey, kind, role, startedAt, endedAt, precision }: ProviderStay) => ({
  source_key: sourceKey,
  kind,
  role,
  started_at: startedAt,
  ended_at: endedAt ?? null,
  precision,
})

const eventColumns = ({ sourceKey, kind, occurredAt, detail }: ProviderEvent) => ({ source_key: `${kind}|${sourceKey}`, kind, occurred_at: occurredAt, detail })
