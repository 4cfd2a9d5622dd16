import type { SyncPart } from '../../../shared/contracts/sync'
import type { Tx } from '../../db/database'
import {
  ProviderError,
  type Feed,
  type FeedName,
  type PassedOver,
  type ProviderEvent,
  type ProviderRegistrant,
  type ProviderStay,
  type WatchableWebinar,
} from '../../ports/live-provider'
import type { Exclusions } from '../contacts/exclusions'
import { batchWriter } from './batch-writer'
import type { JoinedWebinar } from './sql/contact-of-row.sql'
import { asksForRegistrants, type ProviderSnapshot } from './fetch-from-provider'
import { knownStays } from './known-stays'
import { isOfOneOperation, issueOf, type SyncIssueNote } from '../provider-accounts/sync-issue'
import { viewerReader, type RowViewer } from './viewer-of'
import { writeEvents } from './write-events'
import { writeRegistrants } from './write-registrants'
import { writeStays } from './write-stays'

type SyncedWebinar = WatchableWebinar & JoinedWebinar
type Counted = { read: number; written: number }
export type FeedsRead = {
  registrants: Counted
  stays: Counted
  events: Counted
  issues: SyncIssueNote[]
  /** Rows may be missing. */
  isPartial: boolean
  feedsWhole: number
  /** Read to the end. */
  partsRead: SyncPart[]
  /** The provider refuses calls before then. */
  parkedUntil?: Date
  /** Attendee stays without any identifying field. */
  namelessStays: number
}
type Reading = {
  webinar: SyncedWebinar
  provider: ProviderSnapshot
  parts: SyncPart[]
  viewerDomain: string
  exclusions: Exclusions
  fetchedAt: Date
  tx: Tx
}

/**
 * Writes what the provider returned for the wanted parts into the fact tables, in the caller's transaction. Parts not
 * available to the account are recorded as issues; of a part that failed midway, the earlier rows are kept.
 */
export async function readFeeds({
  webinar,
  provider,
  parts,
  viewerDomain,
  exclusions,
  fetchedAt,
  tx,
}: Reading): Promise<FeedsRead> {
  const viewerOf = viewerReader(viewerDomain)
  const read: FeedsRead = {
    registrants: none(),
    stays: none(),
    events: none(),
    issues: [],
    isPartial: false,
    feedsWhole: 0,
    partsRead: [],
    namelessStays: 0,
  }
  const skipped = skippedRows()
  let isCutOff = false
  let part: SyncPart = 'registrants'

  await reading('registrants', async () => {
    if (!asksForRegistrants(webinar, provider)) return
    const people: ProviderRegistrant[] = []
    const isWhole = await take(
      provider.listRegistrants(webinar.externalId),
      read.registrants,
      async (rows) => void people.push(...rows),
    )
    const { written, withoutAddress } = await writeRegistrants(
      people,
      {
        viewerOf,
        exclusions,
        webinarId: webinar.id,
        at: fetchedAt,
        // A registrant whose row cannot be used may still be registered there.
        isWhole: isWhole && provider.capabilities.registersPeople && !skipped.any('registrants'),
      },
      tx,
    )
    read.registrants.written += written
    if (withoutAddress > 0)
      skipped.add('registrants', part, [{ reason: 'no_address', count: withoutAddress, example: '' }])
  })

  await reading('attendance', async () => {
    const known = await knownStays(webinar.id, provider.stayKeys, tx)
    const stays = batchWriter<ProviderStay>(async (rows) => {
      const seen = rows.map((row) => ({ ...viewerOf(row), ...stayColumns(row) }))
      read.namelessStays += seen.filter(isNameless).length
      return writeStays(await known.sameAgain(await exclusions.strip(seen)), webinar, tx)
    })
    const isWhole = await take(provider.listStays(webinar), read.stays, stays.add)
    read.stays.written += await stays.end()
    if (isWhole) read.stays.written += await known.dropRepeated()
  })

  await reading('events', async () => {
    const events = batchWriter<ProviderEvent>(async (rows) =>
      writeEvents(await exclusions.keep(rows.map((row) => ({ ...viewerOf(row), ...eventColumns(row) }))), webinar, tx),
    )
    for (const feed of provider.listEvents(webinar)) await take(feed, read.events, events.add)
    read.events.written += await events.end()
  })

  read.issues.push(...skipped.issues(), ...exclusions.notes())
  return read

  async function reading(wanted: SyncPart, act: () => Promise<void>): Promise<void> {
    if (!parts.includes(wanted) || isCutOff) return
    part = wanted
    const troubles = read.issues.length
    await act()
    if (read.issues.length === troubles) read.partsRead.push(wanted)
  }

  /** Returns whether the feed was read to its end. */
  async function take<Row>(feed: Feed<Row>, counted: Counted, add: (rows: Row[]) => Promise<void>): Promise<boolean> {
    if (isCutOff) return false
    const whole = read.feedsWhole
    const before = counted.read
    for await (const { rows, passedOver } of pagesOf(feed)) {
      await add(rows)
      counted.read += rows.length
      skipped.add(feed.name, part, passedOver)
    }
    // A feed without any usable row has reported nothing.
    if (counted.read === before && skipped.any(feed.name)) read.isPartial = true
    return read.feedsWhole > whole
  }

  /** The provider's pages until its first error, which becomes an issue; any other error is thrown on. */
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
    read.issues.push(
      isLateReport(error, feed)
        ? { code: 'participants_missing', parts: [part], detail: { ...issue.detail, reason: 'report_late' } }
        : { ...issue, parts: [part] },
    )
    if (error instanceof ProviderError) read.parkedUntil ??= error.detail.parkedUntil
    if (issue.code !== 'feed_not_available') read.isPartial = true
    if (!isOfOneOperation(error)) isCutOff = true
  }
}

/** Rows that were received and cannot be used, by feed and reason. */
function skippedRows() {
  const byReason = new Map<string, SyncIssueNote & { detail: PassedOver }>()
  return {
    add(feed: FeedName, part: SyncPart, passedOver: PassedOver[] = []): void {
      for (const { reason, count, example } of passedOver) {
        const known = byReason.get(`${feed} ${reason}`)
        if (known) known.detail.count += count
        else
          byReason.set(`${feed} ${reason}`, {
            code: 'rows_skipped',
            feed,
            parts: [part],
            detail: { reason, count, example },
          })
      }
    },
    any: (feed: FeedName) => [...byReason.values()].some((issue) => issue.feed === feed),
    issues: () => [...byReason.values()],
  }
}

const none = (): Counted => ({ read: 0, written: 0 })

const stayColumns = ({ sourceKey, externalSessionId, kind, role, startedAt, endedAt, precision }: ProviderStay) => ({
  source_key: sourceKey,
  external_session_id: externalSessionId ?? null,
  kind,
  role,
  started_at: startedAt,
  ended_at: endedAt ?? null,
  precision,
})

const eventColumns = ({ sourceKey, kind, occurredAt, detail }: ProviderEvent) => ({
  source_key: `${kind}|${sourceKey}`,
  kind,
  occurred_at: occurredAt,
  detail,
})

/** A phone number comes masked, so it identifies nobody. */
const isNameless = ({ role, viewer_key, registrant_id, email }: RowViewer & { role: ProviderStay['role'] }) =>
  role === 'attendee' && !viewer_key && !registrant_id && !email

/** The webinar was held, and the provider has not written its attendee report yet. */
const isLateReport = (error: unknown, { name }: Pick<Feed<unknown>, 'name'>) =>
  name === 'stays' && error instanceof ProviderError && error.kind === 'not_found'
