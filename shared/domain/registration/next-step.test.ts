import { nextRegistrationStep, type KnownContact, type RegistrationState } from './next-step'

const complete: KnownContact = { name: '林晓雨', phone: '+8613800138000', email: 'lin@example.com' }
const open = {
  usesLiveLink: true,
  providerUrl: null,
  unanswered: [],
  mustConsent: false,
  mustFollow: false,
  block: null,
  registrationUrl: null,
}
const asking = { ...open, unanswered: ['size'] }

describe('nextRegistrationStep', () => {
  it.each<[string, KnownContact, unknown]>([
    ['a stranger', { name: null, phone: null, email: null }, { step: 'ask', missing: ['name', 'phone', 'email'] }],
    ['somebody without a phone', { ...complete, phone: null }, { step: 'ask', missing: ['phone'] }],
    ['somebody without an e-mail', { ...complete, email: '' }, { step: 'ask', missing: ['email'] }],
    ['somebody whose name is only spaces', { ...complete, name: '  ' }, { step: 'ask', missing: ['name'] }],
    ['somebody with name, phone and e-mail on record', complete, { step: 'confirm' }],
  ])('gives %s the right step', (_who, contact, expected) => {
    expect(nextRegistrationStep(open, contact, 'none')).toEqual(expected)
  })

  it.each<[RegistrationState, string]>([
    ['none', 'confirm'],
    ['cancelled', 'confirm'],
    ['registered', 'already_registered'],
    ['pending', 'already_registered'],
    ['failed', 'confirm'],
  ])('gives a person with complete details and the registration "%s" the step "%s"', (state, step) => {
    expect(nextRegistrationStep(open, complete, state).step).toBe(step)
  })

  it('asks again for what is missing when a cancelled person comes back without a phone', () => {
    expect(nextRegistrationStep(open, { ...complete, phone: null }, 'cancelled')).toEqual({
      step: 'ask',
      missing: ['phone'],
    })
  })

  it('opens the provider’s own page while the live link is off, with complete details or not', () => {
    const closed = { ...asking, usesLiveLink: false, providerUrl: 'https://live.example.com/w/1' }

    expect(nextRegistrationStep(closed, complete, 'none')).toEqual({
      step: 'use_provider_page',
      url: 'https://live.example.com/w/1',
    })
    expect(nextRegistrationStep(closed, { name: null, phone: null, email: null }, 'none').step).toBe(
      'use_provider_page',
    )
    expect(nextRegistrationStep(closed, complete, 'registered').step).toBe('use_provider_page')
  })

  it.each<[string, KnownContact, RegistrationState, unknown]>([
    ['asks a known person the webinar’s own questions alone', complete, 'none', { step: 'ask', missing: [] }],
    [
      'asks a stranger everything',
      { name: null, phone: null, email: null },
      'none',
      { step: 'ask', missing: ['name', 'phone', 'email'] },
    ],
    [
      'asks somebody without an e-mail for it too',
      { ...complete, email: null },
      'none',
      { step: 'ask', missing: ['email'] },
    ],
    ['asks a cancelled person the unanswered questions', complete, 'cancelled', { step: 'ask', missing: [] }],
    ['asks nobody who is registered', complete, 'registered', { step: 'already_registered' }],
    ['asks nobody who waits for approval', complete, 'pending', { step: 'already_registered' }],
  ])('with an independent form it %s', (_what, contact, state, expected) => {
    expect(nextRegistrationStep(asking, contact, state)).toEqual(expected)
  })

  it('requires the follow of the official account first, whatever is on record', () => {
    const gated = { ...asking, mustFollow: true }

    expect(nextRegistrationStep(gated, complete, 'none')).toEqual({ step: 'follow' })
    expect(nextRegistrationStep(gated, { name: null, phone: null, email: null }, 'cancelled')).toEqual({
      step: 'follow',
    })
    expect(nextRegistrationStep(gated, complete, 'registered')).toEqual({ step: 'already_registered' })
  })

  it('asks a known person for consent alone where it is missing', () => {
    expect(nextRegistrationStep({ ...open, mustConsent: true }, complete, 'none')).toEqual({ step: 'ask', missing: [] })
    expect(nextRegistrationStep({ ...open, mustConsent: true }, complete, 'registered')).toEqual({
      step: 'already_registered',
    })
  })

  it('asks nothing again once the webinar’s own questions are answered', () => {
    expect(nextRegistrationStep({ ...open, unanswered: [] }, complete, 'cancelled')).toEqual({ step: 'confirm' })
  })

  it('opens the provider’s page before any form, where only that page can ask the provider’s questions', () => {
    const blocked = {
      ...asking,
      block: 'other_questions' as const,
      registrationUrl: 'https://zoom.example.com/webinar/register/1',
    }

    expect(nextRegistrationStep(blocked, { name: null, phone: null, email: null }, 'none')).toEqual({
      step: 'use_provider_page',
      url: blocked.registrationUrl,
    })
    expect(nextRegistrationStep(blocked, complete, 'registered')).toEqual({ step: 'already_registered' })
  })

  it.each(['registration_off', 'not_supported'] as const)(
    'says that nobody can register when the reason is "%s"',
    (block) => {
      expect(
        nextRegistrationStep(
          { ...asking, block, mustFollow: true, registrationUrl: 'https://zoom.example.com/webinar/register/1' },
          complete,
          'none',
        ),
      ).toEqual({ step: 'closed' })
    },
  )
})
