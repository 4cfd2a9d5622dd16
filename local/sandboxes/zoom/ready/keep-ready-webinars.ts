import { makeAudience, audienceSchema } from '../audience'
import { isLive, liveOf, type Lives } from '../lives'
import type { Registrant, Webinar, WebinarSettings } from '../state'
import type { World } from '../world'
import { FIXED_ACCOUNT } from '../world'
import { READY_WEBINARS, type ReadyWebinar } from './ready-webinars'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const BEIJING_MS = 8 * 60 * MINUTE_MS
/** A live of the ready-made account that has run longer than this was left over from an earlier day. */
const STALE_AFTER_MS = 5 * 60 * MINUTE_MS

/** Creates the ready-made webinars that are missing, and moves those whose day has passed to a new day. */
export function keepReadyWebinars(world: World, lives: Lives) {
  for (const ready of READY_WEBINARS) {
    const known = [...world.webinars.values()].find(({ readyKey }) => readyKey === ready.key)
    if (known) renew(world, lives, known, ready)
    else make(world, lives, ready)
  }
  const account = world.accounts.get(FIXED_ACCOUNT.accountId)
  if (account?.meetings.length === 0) {
    account.meetings.push({ id: world.nextId('meeting'), topic: '周一例会', hostId: account.users[0]?.id ?? '' })
    world.saveLedger()
  }
}

function make(world: World, lives: Lives, ready: ReadyWebinar) {
  const account = world.accounts.get(FIXED_ACCOUNT.accountId)
  const host = account?.users.find(({ email }) => email === ready.host)
  if (!account || !host) return

  const startsAt = startOf(world, ready)
  const settings: Partial<WebinarSettings> = {
    approval_type: ready.approvalType ?? 0,
    auto_recording: ready.recordsToCloud === false ? 'none' : 'cloud',
  }
  const webinar = world.addWebinar({
    accountId: account.accountId,
    hostId: host.id,
    topic: ready.topic,
    agenda: ready.agenda,
    type: ready.type ?? 5,
    duration: ready.minutes,
    startsAt: ready.type === 6 ? undefined : startsAt,
    createdAt: Math.min(world.now(), startsAt) - 20 * DAY_MS,
    isZoomEvents: ready.isZoomEvents ?? false,
    readyKey: ready.key,
    settings: settings as WebinarSettings,
    customQuestions: ready.requiredQuestion
      ? [{ title: ready.requiredQuestion, type: 'short', required: true, answers: [] }]
      : [],
    panelists: (ready.panelists ?? []).map((panelist) => ({
      ...panelist,
      id: `panelist-${panelist.email}`,
      token: `panelist-${panelist.email}`,
    })),
  })
  webinar.trackingSources = (ready.sources ?? []).map((name, index) => ({
    id: `src${index + 1}`,
    source_name: name,
    tracking_url: `${world.publicOrigin}/webinar/register/${webinar.id}?source=src${index + 1}`,
    visitor_count: 40 - index * 11,
    registration_count: 0,
  }))
  hold(world, lives, webinar, ready, startsAt)
  world.changed(webinar)
}

/** People register and some attend; a webinar held twice has the people of both sessions. */
function hold(world: World, lives: Lives, webinar: Webinar, ready: ReadyWebinar, startsAt: number) {
  const firstViewer = 1 + READY_WEBINARS.findIndex(({ key }) => key === ready.key) * 40
  const wanted = {
    guestPercent: 6,
    rejoinPercent: 35,
    overlapPercent: 25,
    waitingPercent: 2,
    pollPercent: 24,
    questionPercent: 7,
    firstViewer,
  }
  for (const { minutes, people, uuid, afterMinutes = 0 } of ready.held ?? []) {
    const at = startsAt + afterMinutes * MINUTE_MS
    const held = lives.start(webinar, { at, uuid })
    if (!ready.isLive) lives.end(webinar, { at: at + minutes * MINUTE_MS })
    makeAudience(world, webinar, held, audienceSchema.parse({ ...wanted, people, staying: ready.isLive ?? false }))
    answerSome(world, webinar)
    settleRecording(webinar, ready)
  }
  const total = (ready.registered ?? 0) + (ready.pending ?? 0)
  const nobody = { uuid: '', startedAt: startsAt, joins: [], polls: [], questions: [] }
  makeAudience(world, webinar, nobody, audienceSchema.parse({ people: 0, absent: total, firstViewer }))
  webinar.registrants.slice(0, ready.pending ?? 0).forEach((registrant: Registrant) => (registrant.status = 'pending'))
  webinar.registrants.forEach((registrant, index) => {
    const source = webinar.trackingSources[index % Math.max(1, webinar.trackingSources.length)]
    if (!source) return
    registrant.sourceId = source.id
    source.registration_count += 1
  })
}

function answerSome(world: World, webinar: Webinar) {
  const host = world.hostOf(webinar)
  for (const [index, question] of (webinar.held.at(-1)?.questions ?? []).entries()) {
    if (index % 3 === 0)
      question.answers.push({
        by: `${host.lastName}${host.firstName}`,
        email: host.email,
        content: '会后会把资料发到报名邮箱。',
        at: question.at + MINUTE_MS,
      })
  }
}

/** No events are sent for what became ready long ago. */
function settleRecording({ held }: Webinar, ready: ReadyWebinar) {
  const recording = held.at(-1)?.recording
  if (!recording) return
  recording.announced = { recording: true, transcript: true }
  if (ready.recordingDeleted) recording.deletedAt = recording.readyAt + MINUTE_MS
}

function renew(world: World, lives: Lives, webinar: Webinar, ready: ReadyWebinar) {
  const now = world.now()
  if (webinar.deletedAt !== undefined) return
  if (ready.isLive && isLive(webinar) && now - liveOf(webinar).startedAt > STALE_AFTER_MS) {
    lives.end(webinar, { at: liveOf(webinar).startedAt + webinar.duration * MINUTE_MS })
    webinar.startsAt = startOf(world, ready)
    hold(world, lives, webinar, { ...ready, registered: 0 }, webinar.startsAt)
  }
  const isAnnounced = (ready.days ?? -1) > 0 && webinar.held.length === 0
  if (isAnnounced && webinar.startsAt !== undefined && webinar.startsAt < now) webinar.startsAt = startOf(world, ready)
  world.changed(webinar)
}

function startOf(world: World, { days, time = '00:00', minutesAgo = 0 }: ReadyWebinar): number {
  if (days === undefined) return world.now() - minutesAgo * MINUTE_MS
  const day = new Date(world.now() + BEIJING_MS + days * DAY_MS).toISOString().slice(0, 10)
  return Date.parse(`${day}T${time}:00+08:00`)
}
