import type { Feed, FeedPage, ProviderSession, ProviderStay, WatchableWebinar } from '../../../ports/live-provider'
import { type Row, numberOf, textOf, isRow } from '../rows'
import { usableRows, Unusable } from '../usable-rows'
import type { ZoomClient } from './client'
import { isGone, isUnavailable, isWithoutScope } from './failures'
import { feed } from './feed'
import { momentOf } from './moment-of'
import { pagesOf } from './pages'
import { personOf } from './person-of'
import { sessionsOf } from './sessions'

/** One row per join, for each session of the webinar. People who only waited to be admitted are not included. */
export function staysFeed(client: ZoomClient, webinar: WatchableWebinar): Feed<ProviderStay> {
  return feed('stays', async function* () {
    const sessions = await sessionsOf(client, webinar)
    if (sessions.length === 0) return

    const roleOf = await roleReader(client, webinar)
    let before = 0
    for (const session of sessions) {
      let total = 0
      for await (const page of participantsOf(client, session)) {
        total = page.total ?? 0
        const read = usableRows(page, (row) => toStay(row, session, roleOf))
        yield { ...read, total: page.total === undefined ? undefined : before + total }
      }
      before += total
    }
  })
}

/**
 * The report; where it is closed to the app, too old or not written yet, the list of the past webinar, which has the
 * same rows. A session missing in both is not an empty session: this is an error.
 */
async function* participantsOf(
  client: ZoomClient,
  { externalSessionId }: ProviderSession,
): AsyncGenerator<FeedPage<Row>, void, undefined> {
  const request = { path: { webinarId: externalSessionId }, query: { include_fields: 'registrant_id' } }
  try {
    yield* pagesOf(client, 'reportWebinarParticipants', 'participants', request)
    return
  } catch (error) {
    if (!isGone(error) && !isUnavailable(error) && !isWithoutScope(error)) throw error
  }
  yield* pagesOf(client, 'listWebinarParticipants', 'participants', request)
}

/**
 * A row of the participants report: one join. A rejoin is another row under another `user_id`, so the key is the same
 * whenever and from whichever list it is read.
 */
function toStay(
  row: Row,
  { externalSessionId, endedAt }: ProviderSession,
  roleOf: RoleReader,
): ProviderStay | Unusable | undefined {
  if (textOf(row, ['status']) === 'in_waiting_room') return undefined
  const startedAt = startOf(row)
  if (!startedAt) return new Unusable('no_time', textOf(row, ['join_time']))

  const who = textOf(row, ['user_id', 'participant_user_id', 'id', 'user_email']) ?? personOf(row).name ?? ''
  return {
    ...personOf(row),
    sourceKey: `${externalSessionId}|${who}|${startedAt.toISOString()}`,
    externalSessionId,
    kind: 'live',
    role: roleOf(row),
    startedAt,
    endedAt: endOf(row, startedAt, endedAt !== undefined),
    precision: 'second',
  }
}

/** Where only the leave is written, the join follows from the row's seconds. */
function startOf(row: Row): Date | undefined {
  const joinedAt = momentOf(row, 'join_time')
  if (joinedAt) return joinedAt

  const [leftAt, seconds] = [momentOf(row, 'leave_time'), numberOf(row, ['duration']) ?? 0]
  return leftAt && seconds > 0 ? new Date(leftAt.getTime() - seconds * 1000) : undefined
}

/**
 * A leave that is missing after the end follows from the row's seconds; without them, or before the join, the stay has
 * no length.
 */
function endOf(row: Row, startedAt: Date, isOver: boolean): Date | undefined {
  const leftAt = momentOf(row, 'leave_time')
  if (leftAt) return leftAt < startedAt ? startedAt : leftAt
  return isOver ? new Date(startedAt.getTime() + Math.max(0, numberOf(row, ['duration']) ?? 0) * 1000) : undefined
}

type RoleReader = (row: Row) => ProviderStay['role']

/** Host and panelists are in the same list as the audience, without a mark. */
async function roleReader(
  client: ZoomClient,
  { externalId, hostId, hostEmail, alternativeHosts }: WatchableWebinar,
): Promise<RoleReader> {
  const hosts = new Set([hostId, hostEmail?.toLowerCase()].filter(Boolean))
  const standIns = new Set(alternativeHosts?.map((address) => address.toLowerCase()))
  const panelists = await panelistsOf(client, externalId)

  return (row) => {
    // A person who used a registrant's own link came to watch, whatever address they are signed in with.
    if (textOf(row, ['registrant_id'])) return 'attendee'

    const email = textOf(row, ['user_email'])?.toLowerCase() ?? ''
    const names = [textOf(row, ['participant_user_id']), textOf(row, ['id']), email].filter(Boolean)
    if (names.some((name) => hosts.has(name))) return 'host'
    if (names.some((name) => panelists.has(name ?? ''))) return 'panelist'
    return standIns.has(email) ? 'host' : 'attendee'
  }
}

/** A webinar has a few dozen at most; Zoom returns them all at once. */
async function panelistsOf(client: ZoomClient, webinarId: string): Promise<Set<string>> {
  try {
    const { panelists } = await client.call('webinarPanelists', { path: { webinarId }, patient: true })
    const rows = Array.isArray(panelists) ? panelists.filter(isRow) : []
    return new Set(
      rows.flatMap((row) => [textOf(row, ['email'])?.toLowerCase() ?? [], textOf(row, ['id']) ?? []].flat()),
    )
  } catch (error) {
    // Zoom has deleted a webinar's settings, its reports stay.
    if (isGone(error)) return new Set()
    throw error
  }
}
