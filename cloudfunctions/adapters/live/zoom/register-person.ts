import { ProviderError, type Person, type PersonRegistered, type RegistrationNeeds } from '../../../ports/live-provider'
import { NO_LAST_NAME } from '../../../../shared/domain/zoom-names/joined-name'
import { splitName } from '../../../../shared/domain/zoom-names/split-name'
import { isRow, textOf, type Row, linkOf } from '../rows'
import type { CountedPerDay } from './call-limits'
import type { ZoomClient } from './client'
import { isForbiddenState, isGone, isRefusedFor } from './failures'

const BAD_INPUT = '300'
/** We have names and e-mail; any other field that Zoom requires we cannot fill in. */
const ANSWERED = new Set(['first_name', 'last_name', 'email'])

export async function registrationNeeds(client: ZoomClient, webinarId: string): Promise<RegistrationNeeds> {
  try {
    const form = await client.call('webinarRegistrantsQuestionsGet', { path: { webinarId } })
    const standard = required(form.questions).map((row) => textOf(row, ['field_name']) ?? '')
    const custom = required(form.custom_questions).map((row) => textOf(row, ['title']) ?? '')
    return { isOpen: true, requiredOthers: [...standard.filter((name) => !ANSWERED.has(name)), ...custom] }
  } catch (error) {
    // Registration is switched off: there is no form.
    if (isForbiddenState(error)) return { isOpen: false, requiredOthers: [] }
    throw error
  }
}

/** The `id` of the answer is the webinar's; the person is `registrant_id`. Newer answers have a status, older ones only a link or none. */
export async function registerPerson(client: ZoomClient, webinarId: string, person: Person): Promise<PersonRegistered> {
  const { first, last } = splitName(person.name)
  const made = await send(last || undefined).catch((error: unknown) => {
    // A single name where the form requires two.
    if (last === '' && asksForLastName(error)) return send(NO_LAST_NAME)
    throw error
  })
  const registrantId = textOf(made, ['registrant_id'])
  if (!registrantId)
    throw new ProviderError('timeout', 'registered, but without an id', { operation: 'webinarRegistrantCreate' })

  const joinUrl = linkOf(made, ['join_url'])
  const isIn = joinUrl !== undefined && (textOf(made, ['status']) ?? 'approved') === 'approved'
  return isIn ? { registrantId, joinUrl, status: 'registered' } : { registrantId, status: 'pending' }

  function send(lastName: string | undefined): Promise<Row> {
    const { email, phone } = person
    return client.call('webinarRegistrantCreate', {
      path: { webinarId },
      counted: registrationOf(webinarId, email),
      body: { email, first_name: first || nameIn(email), last_name: lastName, phone },
    })
  }
}

/** Zoom counts a person's registrations for one webinar, whichever call contains them. */
export const registrationOf = (webinarId: string, email: string): CountedPerDay => ({
  what: 'registration',
  of: `${webinarId}/${email.toLowerCase()}`,
})

/** A first name is always required. */
export const nameIn = (email: string) => email.slice(0, email.indexOf('@'))

const asksForLastName = (error: unknown) =>
  error instanceof ProviderError && error.detail.code === BAD_INPUT && error.providerMessage.includes('last_name')

/** Zoom lists people that we cancelled as denied and refuses to register them again. */
export async function approvePerson(
  client: ZoomClient,
  webinarId: string,
  { registrantId, email }: { registrantId: string; email: string },
): Promise<PersonRegistered | undefined> {
  const path = { webinarId, registrantId }
  try {
    const kept = await client.call('webinarRegistrantGet', { path })
    if (textOf(kept, ['email'])?.toLowerCase() !== email.toLowerCase()) return undefined
    if (textOf(kept, ['status']) !== 'approved')
      await client.call('webinarRegistrantStatus', {
        path: { webinarId },
        counted: { what: 'status', of: `${webinarId}/${registrantId}` },
        body: { action: 'approve', registrants: [{ id: registrantId, email }] },
      })
    const joinUrl = textOf(await client.call('webinarRegistrantGet', { path }), ['join_url'])
    return joinUrl ? { registrantId, joinUrl, status: 'registered' } : { registrantId, status: 'pending' }
  } catch (error) {
    if (isGone(error) || isUnknownRegistrant(error)) return undefined
    throw error
  }
}

export async function cancelPerson(
  client: ZoomClient,
  webinarId: string,
  { registrantId, email }: { registrantId: string; email: string },
): Promise<void> {
  try {
    const counted = { what: 'status' as const, of: `${webinarId}/${registrantId}` }
    await client.call('webinarRegistrantStatus', {
      path: { webinarId },
      counted,
      body: { action: 'cancel', registrants: [{ id: registrantId, email }] },
    })
  } catch (error) {
    if (!isGone(error) && !isUnknownRegistrant(error)) throw error
  }
}

/** For several people Zoom returns its code for bad input. */
function isUnknownRegistrant(error: unknown): boolean {
  if (isRefusedFor(error, 'registrant_unknown')) return true
  return (
    error instanceof ProviderError &&
    error.detail.code === BAD_INPUT &&
    /registrant.{0,200} not exist/i.test(error.providerMessage)
  )
}

function required(questions: unknown): Row[] {
  return Array.isArray(questions) ? questions.filter(isRow).filter((row) => row.required === true) : []
}
