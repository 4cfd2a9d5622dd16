import { isLive, isInside } from '../lives'
import { joinLink, personalLink } from '../links'
import { isOver } from '../registering'
import { isThere } from '../recordings'
import type { Held, Webinar } from '../state'
import type { World } from '../world'

export type WebinarState = 'upcoming' | 'live' | 'ended' | 'not_held' | 'deleted'

/** A webinar in the form that the console and tests read. */
export function summary(world: World, webinar: Webinar) {
  const {
    id,
    accountId,
    topic,
    type,
    startsAt,
    duration,
    settings,
    isZoomEvents,
    isExpired = false,
    registrants,
    held,
  } = webinar
  const count = (status: string) => registrants.filter((registrant) => registrant.status === status).length
  return {
    id,
    accountId,
    topic,
    type,
    hostEmail: world.hostOf(webinar).email,
    state: stateOf(world, webinar),
    startsAt: startsAt === undefined ? undefined : new Date(startsAt).toISOString(),
    duration,
    approvalType: settings.approval_type,
    recordsToCloud: settings.auto_recording === 'cloud',
    capacity: settings.registrants_restrict_number,
    isZoomEvents,
    isExpired,
    requiredQuestions: [...webinar.questions, ...webinar.customQuestions].flatMap((question) =>
      question.required ? ['title' in question ? question.title : question.field_name] : [],
    ),
    registrants: {
      approved: count('approved'),
      pending: count('pending'),
      denied: count('denied'),
      cancelled: count('cancelled'),
    },
    panelists: webinar.panelists.length,
    online: isLive(webinar) ? (held.at(-1)?.joins.filter(isInside).length ?? 0) : 0,
    held: held.map((one) => heldSummary(world, one)),
    joinUrl: joinLink(world, webinar),
    registerUrl: `${world.publicOrigin}/webinar/register/${id}`,
  }
}

export function detail(world: World, webinar: Webinar) {
  const people = webinar.registrants.map(({ id, status, token, given, sourceId }) => ({
    id,
    status,
    email: given.email,
    name: `${given.last_name ?? ''}${given.first_name}`,
    sourceId,
    joinUrl: status === 'approved' ? personalLink(world, webinar, token) : undefined,
  }))
  const inside = isLive(webinar) ? (webinar.held.at(-1)?.joins.filter(isInside) ?? []) : []
  return {
    ...summary(world, webinar),
    people,
    inside: inside.map(({ userId, name, email }) => ({ userId, name, email })),
  }
}

function heldSummary(world: World, { uuid, startedAt, endedAt, joins, polls, questions, recording }: Held) {
  return {
    uuid,
    startedAt: new Date(startedAt).toISOString(),
    endedAt: endedAt === undefined ? undefined : new Date(endedAt).toISOString(),
    joins: joins.length,
    polls: polls.length,
    questions: questions.length,
    recording: recordingState(world, recording),
    playUrl:
      recording && isThere(recording, world.now()) ? `${world.publicOrigin}/rec/play/${recording.videoId}` : undefined,
  }
}

function recordingState(
  world: World,
  recording: Held['recording'],
): 'none' | 'processing' | 'video' | 'with_transcript' | 'deleted' {
  if (!recording) return 'none'
  if (recording.deletedAt !== undefined) return 'deleted'
  if (!isThere(recording, world.now())) return 'processing'
  return recording.transcriptAt !== undefined && recording.transcriptAt <= world.now() ? 'with_transcript' : 'video'
}

function stateOf(world: World, webinar: Webinar): WebinarState {
  if (webinar.deletedAt !== undefined) return 'deleted'
  if (isLive(webinar)) return 'live'
  if (!isOver(webinar, world.now())) return webinar.held.length > 0 && webinar.type === 5 ? 'ended' : 'upcoming'
  return webinar.held.length > 0 ? 'ended' : 'not_held'
}
