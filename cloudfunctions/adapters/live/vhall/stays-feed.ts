import type { Feed, FeedPage, ProviderStay, WatchableWebinar } from '../../../ports/live-provider'
import { isNoTime } from '../read-time'
import { numberOf, textOf, type Row } from '../rows'
import { usableRows, Unusable } from '../usable-rows'
import { fromBeijingTime, toBeijingSecond } from './beijing-time'
import type { VhallClient } from './client'
import { isNotAvailable } from './failures'
import { feed } from './feed'
import type { FieldNames } from './operations'
import { pagesOf } from './pages'
import { personKey, personOf } from './person'

/** VHall's number for live and replay, the same in both reports. */
const WHAT = [
  { type: 1, kind: 'live' },
  { type: 2, kind: 'replay' },
] as const

export function staysFeed(client: VhallClient, { externalId }: WatchableWebinar): Feed<ProviderStay> {
  return feed('stays', async function* () {
    let before = 0
    for (const what of WHAT) {
      let total = 0
      for await (const page of staysOf(client, externalId, what)) {
        total = page.total ?? 0
        // How many replay stays there are is known only once the live ones are read.
        yield { ...page, total: page.total === undefined ? undefined : before + page.total }
      }
      before += total
    }
  })
}

type Pages = AsyncGenerator<FeedPage<ProviderStay>, void, undefined>

async function* staysOf(client: VhallClient, webinarId: string, { type, kind }: (typeof WHAT)[number]): Pages {
  const { fields } = client
  try {
    for await (const page of pagesOf(client, 'listWatchTrack', { webinar_id: webinarId, type })) {
      yield usableRows(page, (row) => toStay(row, kind, fields))
    }
    return
  } catch (error) {
    if (!isNotAvailable(error)) throw error
  }

  // merge_type 2: one row per stay, not one per person.
  const parameters = { webinar_id: webinarId, service_names: type, switch_id: 0, merge_type: 2 }
  for await (const page of pagesOf(client, 'listUserWatchDetail', parameters)) {
    yield usableRows(page, (row) => toRoughStay(row, kind, fields))
  }
}

/**
 * A row of the watch log (`report/track`), exact to the second. Only name and e-mail of it are confirmed. While the
 * person is there the end is written as zeros; where a version omits the end, it follows from start and seconds.
 */
function toStay(row: Row, kind: ProviderStay['kind'], fields: FieldNames): ProviderStay | Unusable {
  const start = textOf(row, fields.stayStart)
  const startedAt = startOf(row, fields)
  if (!startedAt) return new Unusable('no_time', start)

  const held = textOf(row, kind === 'live' ? fields.switchId : fields.recordId) ?? ''
  return {
    ...personOf(row, fields),
    sourceKey: `${kind}|${held}|${personKey(row, fields)}|${toBeijingSecond(startedAt)}`,
    kind,
    role: 'attendee',
    startedAt,
    endedAt: endOf(row, startedAt, fields),
    precision: 'second',
  }
}

/** The console's report, read when the watch log is closed to this account: minutes, and no session or replay id. */
function toRoughStay(row: Row, kind: ProviderStay['kind'], fields: FieldNames): ProviderStay | Unusable {
  const start = textOf(row, fields.stayStart)
  const startedAt = fromBeijingTime(start)
  if (!startedAt) return new Unusable('no_time', start)

  const minutes = numberOf(row, fields.stayMinutes)
  return {
    ...personOf(row, fields),
    sourceKey: `${kind}|minutes|${personKey(row, fields)}|${toBeijingSecond(startedAt)}`,
    kind,
    role: 'attendee',
    startedAt,
    endedAt: minutes === undefined ? undefined : new Date(startedAt.getTime() + Math.round(minutes * 60) * 1000),
    precision: 'minute',
  }
}

/** Where only the end is written, the start follows from the row's seconds. */
function startOf(row: Row, fields: FieldNames): Date | undefined {
  const startedAt = fromBeijingTime(textOf(row, fields.stayStart))
  if (startedAt) return startedAt

  const [endedAt, seconds] = [fromBeijingTime(textOf(row, fields.stayEnd)), numberOf(row, fields.staySeconds) ?? 0]
  return endedAt && seconds > 0 ? new Date(endedAt.getTime() - seconds * 1000) : undefined
}

/** Zeros mean that the person is still there; a missing or unreadable end follows from the seconds. */
function endOf(row: Row, startedAt: Date, fields: FieldNames): Date | undefined {
  const end = textOf(row, fields.stayEnd)
  const endedAt = fromBeijingTime(end)
  if (endedAt || (end !== undefined && isNoTime(end))) return endedAt

  const seconds = numberOf(row, fields.staySeconds)
  return seconds === undefined ? undefined : new Date(startedAt.getTime() + seconds * 1000)
}
