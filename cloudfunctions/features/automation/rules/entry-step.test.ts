import { entryStep, type Entering } from './entry-step'
import { readWebinarId } from '../../contacts/rules/read-webinar-id'

const webinar = {
  status: 'upcoming' as const,
  isGone: false,
  isConnected: true,
  isSupported: true,
  block: null,
  keepsList: true,
  usesLiveLink: true,
  hostEmail: 'Host@acme.com',
  alternativeHosts: ['second@acme.com'],
  connectedEmail: 'admin@acme.com',
}
const entering: Entering = {
  typedId: null,
  isTypedIdReadable: true,
  webinar,
  contact: { isGone: false, email: 'guest@gmail.com' },
  registration: undefined,
  isByHand: false,
}
const registered = { status: 'registered' as const, isRefusedAtProvider: false }

it.each<[string, Partial<Entering>, string]>([
  ['has an e-mail and is new', {}, 'register'],
  ['is registered', { registration: registered }, 'already'],
  ['waits for the host', { registration: { ...registered, status: 'pending' } }, 'already'],
  ['was refused by the provider before', { registration: { ...registered, isRefusedAtProvider: true } }, 'ask_again'],
  ['cancelled', { registration: { ...registered, status: 'cancelled' } }, 'cancelled_before'],
  [
    'cancelled, and is added by hand',
    { registration: { ...registered, status: 'cancelled' }, isByHand: true },
    'register',
  ],
  ['is deleted', { contact: { isGone: true, email: null } }, 'contact_gone'],
  ['has no e-mail, which the provider needs', { contact: { isGone: false, email: null } }, 'email_missing'],
  [
    'has no e-mail, which this provider does not need',
    { contact: { isGone: false, email: null }, webinar: { ...webinar, keepsList: false } },
    'register',
  ],
  ['hosts it', { contact: { isGone: false, email: 'host@acme.com' } }, 'host_cannot_register'],
  ['may start it', { contact: { isGone: false, email: 'second@acme.com' } }, 'host_cannot_register'],
  ['connected the account', { contact: { isGone: false, email: 'ADMIN@acme.com' } }, 'host_cannot_register'],
  ['has nothing in their field', { typedId: ' ', webinar: undefined }, 'id_missing'],
  ['has no id in their field', { typedId: 'tomorrow', isTypedIdReadable: false, webinar: undefined }, 'id_malformed'],
  ['has an unknown id in their field', { typedId: '123456789', webinar: undefined }, 'id_unknown'],
  ['enters too late', { webinar: { ...webinar, status: 'ended' } }, 'webinar_ended'],
  ['is for a webinar that was deleted', { webinar: { ...webinar, isGone: true } }, 'webinar_gone'],
  ['is for a recurring webinar', { webinar: { ...webinar, isSupported: false } }, 'not_supported'],
  ['is for one that asks more', { webinar: { ...webinar, block: 'other_questions' } }, 'other_questions'],
  ['is for one of an account that was disconnected', { webinar: { ...webinar, isConnected: false } }, 'not_connected'],
  [
    'is for one with the provider’s own form',
    { webinar: { ...webinar, keepsList: false, usesLiveLink: false } },
    'provider_page',
  ],
])('decides what to do with a contact who %s', (_who, changes, expected) => {
  const step = entryStep({ ...entering, ...changes })

  expect('reason' in step ? step.reason : step.step).toBe(expected)
})

it.each([
  ['932 0123 5621', '93201235621'],
  ['932-0123-5621', '93201235621'],
  ['932\u20110123\u20135621', '93201235621'],
  ['９３２ ０１２３ ５６２１', '93201235621'],
  [' 93201235621\u200b', '93201235621'],
  ['https://zoom.us/w/93201235621', undefined],
  ['12', undefined],
  ['', undefined],
])('reads %j as the id %s', (typed, id) => {
  expect(readWebinarId(typed)).toBe(id)
})
