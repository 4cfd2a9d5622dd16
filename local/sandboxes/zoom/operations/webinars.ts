import { joinLink } from '../links'
import { isLive } from '../lives'
import { pageOf } from '../pages-of-rows'
import type { User, Webinar, WebinarSettings } from '../state'
import { badField, forbiddenState, iso, readStartTime, Refusal } from '../wire'
import type { World } from '../world'
import type { Call, Operations } from './table'

type WebinarWrite = {
  topic?: string
  type?: 5 | 6 | 9
  agenda?: string
  start_time?: string
  duration?: number
  timezone?: string
  password?: string
  is_simulive?: boolean
  settings?: Partial<WebinarSettings>
}

const MINUTE_MS = 60_000
const LISTED_AFTER_END_MS = 30 * 24 * 60 * MINUTE_MS
const TOPIC_MAX = 200

export const webinarOperations: Operations = {
  webinars(call) {
    const { world, account, params, query } = call
    const host = hostNamed(call, params[0])
    const all = [...world.webinars.values()].filter(
      ({ accountId, hostId }) => accountId === account.accountId && hostId === host.id,
    )
    const listed = all
      .filter((webinar) => isListed(webinar, query.type, world.now()))
      .toSorted((a, b) => (a.startsAt ?? 0) - (b.startsAt ?? 0) || a.id - b.id)
    const { rows, facts } = pageOf(listed, query, `webinars/${host.id}`, world.now())
    return { status: 200, body: { ...facts, webinars: rows.map((webinar) => listRow(world, webinar)) } }
  },

  webinarCreate(call) {
    const { world, account, limits, events, params } = call
    const host = hostNamed(call, params[0])
    limits.takeChange(host.id)
    const {
      topic = 'My Webinar',
      type = 5,
      agenda = '',
      duration = 60,
      password = '',
      is_simulive = false,
      settings,
      ...when
    } = checked(call.body)
    const timezone = when.timezone ?? 'Asia/Shanghai'
    const startsAt = type === 6 ? undefined : when.start_time ? readStartTime(when.start_time, timezone) : world.now()
    const webinar = world.addWebinar({
      accountId: account.accountId,
      hostId: host.id,
      topic,
      type,
      agenda,
      duration,
      timezone,
      startsAt,
      password,
      isSimulive: is_simulive,
      creationSource: 'open_api',
      settings: settings as WebinarSettings | undefined,
    })
    events.created(webinar)
    return { status: 201, body: shown(world, webinar) }
  },

  webinar({ world, account, params }) {
    return { status: 200, body: shown(world, world.webinarOf(account, params[0] ?? '')) }
  },

  webinarUpdate({ world, account, limits, events, params, body }) {
    const webinar = world.webinarOf(account, params[0] ?? '')
    limits.takeChange(webinar.hostId)
    if (webinar.isZoomEvents)
      throw forbiddenState('This webinar belongs to Zoom Events and cannot be updated by this API.')
    const changes = checked(body)
    const before = announced(shown(world, webinar))
    change(webinar, changes)
    world.changed(webinar)
    const after = announced(shown(world, webinar))
    const changed = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    if (changed.length > 0) events.updated(webinar, only(before, changed), only(after, changed))
    return { status: 204 }
  },

  webinarDelete({ world, account, events, params }) {
    const webinar = world.webinarOf(account, params[0] ?? '')
    if (isLive(webinar)) throw forbiddenState('This webinar is in progress and cannot be deleted.')
    webinar.deletedAt = world.now()
    world.changed(webinar)
    events.deleted(webinar)
    return { status: 204 }
  },

  webinarStatus({ world, account, lives, params }) {
    const webinar = world.webinarOf(account, params[0] ?? '')
    if (!isLive(webinar)) throw new Refusal(400, 3063, 'The webinar has not started, so it cannot be ended.')
    lives.end(webinar)
    return { status: 200 }
  },
}

/** The user whose webinars are requested. A server-to-server token has no "me". */
export function hostNamed({ world, account }: Call, idOrEmail = ''): User {
  const user = world.userOf(account, idOrEmail)
  if (!user.hasWebinars)
    throw new Refusal(
      400,
      200,
      'Webinar plan is missing. You must subscribe to the webinar plan and enable webinars for this user in order to perform this action.',
    )
  return user
}

/** `scheduled` includes past ones for thirty days; `upcoming` only has running and future ones. */
function isListed(webinar: Webinar, kind: string | undefined, now: number): boolean {
  if (webinar.deletedAt || webinar.isExpired) return false
  if (isLive(webinar) || webinar.startsAt === undefined || webinar.type === 9) return true
  return kind === 'upcoming'
    ? webinar.startsAt > now
    : webinar.startsAt + webinar.duration * MINUTE_MS + LISTED_AFTER_END_MS > now
}

function checked(body: unknown): WebinarWrite {
  const write = body as WebinarWrite
  if ((write.topic?.length ?? 0) > TOPIC_MAX) throw badField('topic', 'Topic is too long.')
  return write
}

function change(
  webinar: Webinar,
  { topic, type, agenda, start_time, duration, timezone, password, is_simulive, settings }: WebinarWrite,
) {
  if (topic !== undefined) webinar.topic = topic
  if (type !== undefined) webinar.type = type
  if (agenda !== undefined) webinar.agenda = agenda
  if (timezone !== undefined) webinar.timezone = timezone
  if (start_time !== undefined) webinar.startsAt = readStartTime(start_time, webinar.timezone)
  if (duration !== undefined) webinar.duration = duration
  if (password !== undefined) webinar.password = password
  if (is_simulive !== undefined) webinar.isSimulive = is_simulive
  Object.assign(webinar.settings, settings)
}

/** The fields that a `webinar.updated` event can contain. */
function announced({
  uuid,
  host_id,
  topic,
  type,
  start_time,
  duration,
  timezone,
  agenda,
  password,
  settings,
}: ReturnType<typeof shown>): Record<string, unknown> {
  const { approval_type, registration_type, auto_recording } = settings
  return {
    uuid,
    host_id,
    topic,
    type,
    start_time,
    duration,
    timezone,
    agenda,
    password,
    settings: { approval_type, registration_type, auto_recording },
  }
}

const only = (values: Record<string, unknown>, keys: string[]) =>
  Object.fromEntries(keys.map((key) => [key, values[key]]))

function listRow(world: World, webinar: Webinar) {
  const { uuid, id, hostId, topic, type, startsAt, duration, timezone, agenda, createdAt, isSimulive } = webinar
  return {
    uuid,
    id,
    host_id: hostId,
    topic,
    type,
    ...(startsAt !== undefined && { start_time: iso(startsAt) }),
    duration,
    timezone,
    agenda,
    created_at: iso(createdAt),
    join_url: joinLink(world, webinar),
    is_simulive: isSimulive,
  }
}

function shown(world: World, webinar: Webinar) {
  return {
    ...listRow(world, webinar),
    host_email: world.hostOf(webinar).email,
    start_url: `${world.publicOrigin}/s/${webinar.id}`,
    password: webinar.password,
    creation_source: webinar.creationSource,
    settings: webinar.settings,
  }
}
