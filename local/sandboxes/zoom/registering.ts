import type { Events } from './events'
import { joinLink, personalLink } from './links'
import type { Registrant, RegistrantFields, Webinar } from './state'
import { badField, forbiddenState, iso, Refusal } from './wire'
import { newKey, type World } from './world'

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const MINUTE_MS = 60_000

type How = {
  sourceId?: string
  /** Set for a batch: required questions are skipped, and with `autoApprove` also the host's approval. */
  batch?: { autoApprove: boolean }
}

/** Registers a person, by API, batch or Zoom's own page. The same e-mail again returns the same registration. */
export function register(
  world: World,
  events: Events,
  webinar: Webinar,
  fields: RegistrantFields,
  { sourceId, batch }: How = {},
): Registrant {
  refuseClosed(world, webinar)
  if (!EMAIL.test(fields.email)) throw badField('email', 'Invalid field.')
  refuseOwnPeople(world, webinar, fields.email)
  if (!batch) refuseUnanswered(webinar, fields)

  const known = registrantBy(webinar, fields.email)
  if (known?.status === 'denied') throw forbiddenState('Your registration was denied by the host.')
  if (known) return known
  if (isFull(webinar)) throw new Refusal(400, batch ? 3043 : 3035, 'Webinar has reached maximum attendee capacity.')

  const automatic = webinar.settings.approval_type === 0 || batch?.autoApprove === true
  const registrant: Registrant = {
    id: newKey(),
    token: newKey(24),
    status: automatic ? 'approved' : 'pending',
    createdAt: world.now(),
    sourceId,
    given: fields,
  }
  webinar.registrants.push(registrant)
  const source = webinar.trackingSources.find(({ id }) => id === sourceId)
  if (source) source.registration_count += 1
  world.changed(webinar)
  events.registration('created', webinar, registrant)
  return registrant
}

/**
 * Finds a registrant who is not cancelled. A cancelled registration no longer exists, and the person may register
 * again.
 */
export function registrantBy({ registrants }: Webinar, idOrEmail: string): Registrant | undefined {
  const wanted = idOrEmail.toLowerCase()
  return registrants.find(
    ({ id, status, given }) => status !== 'cancelled' && (id === idOrEmail || given.email.toLowerCase() === wanted),
  )
}

/**
 * When an app cancels a registrant, Zoom lists the person as denied, and refuses to register them again until the host
 * approves them (Zoom's forum).
 */
export function cancelByApp(world: World, events: Events, webinar: Webinar, registrant: Registrant) {
  if (registrant.status === 'denied') return
  registrant.status = 'denied'
  world.changed(webinar)
  events.registration('cancelled', webinar, registrant)
}

export function changeStatus(
  world: World,
  events: Events,
  webinar: Webinar,
  registrant: Registrant,
  action: 'approve' | 'deny' | 'cancel',
) {
  const status = ({ approve: 'approved', deny: 'denied', cancel: 'cancelled' } as const)[action]
  if (registrant.status === status) return
  if (action === 'approve' && isFull(webinar))
    throw new Refusal(400, 3035, 'Webinar has reached maximum attendee capacity.')

  registrant.status = status
  world.changed(webinar)
  events.registration(status, webinar, registrant)
}

/** A registrant as the lists show it. There is no join link before approval. */
export function shownRegistrant(world: World, webinar: Webinar, { id, status, createdAt, token, given }: Registrant) {
  return {
    last_name: '',
    custom_questions: [],
    ...given,
    id,
    status,
    create_time: iso(createdAt),
    ...(status === 'approved' && { join_url: personalLink(world, webinar, token) }),
  }
}

export function registeredReply(world: World, webinar: Webinar, { id, status, token }: Registrant) {
  return {
    id: webinar.id,
    registrant_id: id,
    topic: webinar.topic,
    ...(webinar.startsAt !== undefined && { start_time: iso(webinar.startsAt) }),
    status,
    share_url: joinLink(world, webinar),
    ...(status === 'approved' && { join_url: personalLink(world, webinar, token) }),
  }
}

export const isOver = ({ type, startsAt, duration, held }: Webinar, now: number) =>
  type === 5 &&
  !(held.at(-1) && held.at(-1)?.endedAt === undefined) &&
  (held.length > 0 || (startsAt !== undefined && startsAt + duration * MINUTE_MS < now))

function refuseClosed(world: World, webinar: Webinar) {
  if (webinar.isZoomEvents)
    throw forbiddenState('This webinar belongs to Zoom Events and does not take registrations by this API.')
  if (webinar.settings.approval_type === 2)
    throw forbiddenState(`Registration has not been enabled for this webinar: ${webinar.id}.`)
  if (isOver(webinar, world.now()))
    throw new Refusal(
      400,
      3038,
      'Webinar is over, you can not register now. If you have any questions, please contact Webinar host.',
    )
}

function refuseOwnPeople(world: World, webinar: Webinar, email: string) {
  const wanted = email.toLowerCase()
  const hosts = [world.hostOf(webinar).email, ...webinar.settings.alternative_hosts.split(/[;,]/)].map((one) =>
    one.trim().toLowerCase(),
  )
  if (hosts.includes(wanted)) throw new Refusal(400, 3027, 'Host cannot register.')
  if (webinar.panelists.some((panelist) => panelist.email.toLowerCase() === wanted))
    throw forbiddenState('You have been added as a panelist. You do not need to register.')
}

function refuseUnanswered({ questions, customQuestions }: Webinar, fields: RegistrantFields) {
  const standard = questions
    .filter(({ field_name, required }) => required && !fields[field_name])
    .map(({ field_name }) => field_name)
  const answered = (title: string) => fields.custom_questions?.some((one) => one.title === title && one.value !== '')
  const custom = customQuestions.filter(({ title, required }) => required && !answered(title)).map(({ title }) => title)
  const missing = [...standard, ...custom.map((title) => `custom_questions.${title}`)]
  if (missing.length > 0)
    throw new Refusal(400, 300, 'Validation Failed.', {
      errors: missing.map((field) => ({ field, message: 'This field is required.' })),
    })
}

function isFull({ registrants, settings }: Webinar): boolean {
  const most = settings.registrants_restrict_number
  return most > 0 && registrants.filter(({ status }) => status === 'approved').length >= most
}
