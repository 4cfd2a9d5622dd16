import { z } from 'zod'
import { audienceSchema, makeAudience } from '../audience'
import { changeStatus, register, registrantBy } from '../registering'
import type { RegistrantFields, Webinar } from '../state'
import { badField, noSuchWebinar, forbiddenState } from '../wire'
import { newUuid } from '../world'
import type { ControlMeans } from './control'
import { onRoom } from './on-room'
import { detail, summary } from './summary'

const moment = z.iso.datetime({ offset: true })
const uuidSchema = z.enum(['leading_slash', 'double_slash']).or(z.string().min(8)).optional()
const heldSchema = z.object({ at: moment.optional(), uuid: uuidSchema })
const personSchema = z.object({
  email: z.string(),
  firstName: z.string().default('访客'),
  lastName: z.string().default(''),
  sourceId: z.string().optional(),
  fields: z.record(z.string(), z.unknown()).default({}),
})
const changeSchema = z.object({
  approvalType: z.union([z.literal(0), z.literal(1), z.literal(2)]).optional(),
  type: z.union([z.literal(5), z.literal(6), z.literal(9)]).optional(),
  capacity: z.int().min(0).optional(),
  isZoomEvents: z.boolean().optional(),
  isExpired: z.boolean().optional(),
  recordsToCloud: z.boolean().optional(),
  alternativeHosts: z.string().optional(),
  /** An additional question that everybody must answer; an empty text removes it. */
  requiredQuestion: z.string().optional(),
  /** Makes Zoom's standard question of this field required. */
  requiredField: z.string().optional(),
  reportAfterMinutes: z.number().min(0).optional(),
})

/** Actions on one webinar at Zoom, by its host or by the people in it. */
export function onWebinar(id: string, action: string, body: unknown, means: ControlMeans): unknown {
  const { world, lives, events } = means
  const webinar = webinarAt(means, id)
  switch (action) {
    case '':
      return detail(world, webinar)
    case 'start': {
      const { at, uuid } = heldSchema.parse(body)
      lives.start(webinar, { at: at === undefined ? undefined : Date.parse(at), uuid: wantedUuid(uuid) })
      return summary(world, webinar)
    }
    case 'end': {
      const { at } = heldSchema.parse(body)
      lives.end(webinar, { at: at === undefined ? undefined : Date.parse(at) })
      return summary(world, webinar)
    }
    case 'register': {
      const { email, firstName, lastName, sourceId, fields } = personSchema.parse(body)
      const given: RegistrantFields = { ...fields, email, first_name: firstName, last_name: lastName }
      register(world, events, webinar, given, { sourceId })
      return detail(world, webinar)
    }
    case 'approve':
    case 'deny':
    case 'cancel': {
      const { email } = z.object({ email: z.string() }).parse(body)
      const registrant = registrantBy(webinar, email)
      if (!registrant) throw badField('email', '没有这个报名者')
      changeStatus(world, events, webinar, registrant, action)
      return detail(world, webinar)
    }
    case 'reschedule': {
      const before = webinar.startsAt
      webinar.startsAt = Date.parse(z.object({ startsAt: moment }).parse(body).startsAt)
      events.updated(webinar, before === undefined ? {} : { start_time: new Date(before).toISOString() }, {
        start_time: new Date(webinar.startsAt).toISOString(),
      })
      break
    }
    case 'change':
      change(webinar, changeSchema.parse(body))
      break
    case 'remove':
      webinar.deletedAt = world.now()
      events.deleted(webinar)
      break
    case 'audience':
      return {
        ...makeAudience(world, webinar, webinar.held.at(-1) ?? lives.start(webinar), audienceSchema.parse(body)),
        webinar: summary(world, webinar),
      }
    default:
      return onRoom(webinar, action, body, means) ?? onRecording(webinar, action, body, means)
  }
  world.changed(webinar)
  return summary(world, webinar)
}

export function webinarAt({ world }: ControlMeans, id: string): Webinar {
  const webinar = world.webinars.get(Number(id))
  if (!webinar) throw noSuchWebinar(id)
  return webinar
}

/** One uuid in thirty needs to be encoded twice in a path; a test can request such a uuid. */
function wantedUuid(wanted: string | undefined): string | undefined {
  const usual = newUuid()
  if (wanted === 'leading_slash') return `/${usual.slice(1)}`
  if (wanted === 'double_slash') return `${usual.slice(0, 4)}//${usual.slice(6)}`
  return wanted
}

function change(webinar: Webinar, wanted: z.output<typeof changeSchema>) {
  const { settings } = webinar
  if (wanted.approvalType !== undefined) settings.approval_type = wanted.approvalType
  if (wanted.type !== undefined) webinar.type = wanted.type
  if (wanted.capacity !== undefined) settings.registrants_restrict_number = wanted.capacity
  if (wanted.isZoomEvents !== undefined) webinar.isZoomEvents = wanted.isZoomEvents
  if (wanted.isExpired !== undefined) webinar.isExpired = wanted.isExpired
  if (wanted.recordsToCloud !== undefined) settings.auto_recording = wanted.recordsToCloud ? 'cloud' : 'none'
  if (wanted.alternativeHosts !== undefined) settings.alternative_hosts = wanted.alternativeHosts
  if (wanted.requiredQuestion !== undefined)
    webinar.customQuestions =
      wanted.requiredQuestion === ''
        ? []
        : [{ title: wanted.requiredQuestion, type: 'short', required: true, answers: [] }]
  if (wanted.requiredField !== undefined)
    webinar.questions = [
      ...webinar.questions.filter(({ field_name }) => field_name !== wanted.requiredField),
      { field_name: wanted.requiredField, required: true },
    ]
  const held = webinar.held.at(-1)
  if (wanted.reportAfterMinutes !== undefined && held) held.reportAfterMinutes = wanted.reportAfterMinutes
}

/** Makes a cloud recording ready, sets its transcript, deletes it, or marks the session as not recorded. */
function onRecording(webinar: Webinar, action: string, body: unknown, { world, lives }: ControlMeans): unknown {
  const held = webinar.held.findLast(({ endedAt }) => endedAt !== undefined)
  const now = world.now()
  if (!['recording', 'transcript', 'remove-recording', 'no-recording', 'restore-recording'].includes(action))
    return undefined
  if (!held) throw forbiddenState('这场研讨会还没有结束过')

  const { text } = z.object({ text: z.string().optional() }).parse(body)
  const recording = (held.recording ??= { ...lives.recordingOf(webinar, held), transcriptAt: undefined })
  if (text !== undefined) recording.transcript = text
  if (action === 'recording') recording.readyAt = Math.min(recording.readyAt, now)
  if (action === 'transcript')
    Object.assign(recording, {
      readyAt: Math.min(recording.readyAt, now),
      transcriptAt: Math.min(recording.transcriptAt ?? now, now),
    })
  if (action === 'remove-recording') recording.deletedAt = now
  if (action === 'restore-recording') recording.deletedAt = undefined
  if (action === 'no-recording') held.recording = undefined
  lives.announceRecordings()
  world.changed(webinar)
  return summary(world, webinar)
}
