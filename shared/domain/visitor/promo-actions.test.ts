import { promoActions, type PromoAction } from './promo-actions'

type Mine = Parameters<typeof promoActions>[1]
type Row = [Parameters<typeof promoActions>[0]['status'], boolean, Mine['registration'], PromoAction[]]

const who = (registration: Mine['registration']): Mine => ({ registration, atProvider: null })

describe('the buttons of a promo page', () => {
  it.each<Row>([
    ['upcoming', false, 'none', ['register']],
    ['upcoming', false, 'cancelled', ['register']],
    ['upcoming', false, 'registered', ['registered']],
    ['upcoming', false, 'pending', ['pending']],
    ['upcoming', true, 'none', ['register']],
    ['live', false, 'none', ['register', 'watch_live']],
    ['live', false, 'registered', ['registered', 'watch_live']],
    ['live', true, 'cancelled', ['register', 'watch_live']],
    ['ended', false, 'none', ['register']],
    ['ended', false, 'registered', ['registered']],
    ['ended', true, 'none', ['register', 'watch_replay']],
    ['ended', true, 'registered', ['registered', 'watch_replay']],
  ])(
    'of a webinar that is %s (replay: %s) for a person who is %s are %j',
    (status, hasReplay, registration, actions) => {
      expect(
        promoActions(
          { status, hasReplay, usesLiveLink: true, registersAt: 'here', providerUrl: null },
          who(registration),
        ),
      ).toEqual(actions)
    },
  )

  it.each(['upcoming', 'live', 'ended'] as const)(
    'lead only to the provider when the live link is off (%s)',
    (status) => {
      expect(
        promoActions(
          {
            status,
            hasReplay: true,
            usesLiveLink: false,
            registersAt: 'provider_page',
            providerUrl: 'https://live.example.com/1',
          },
          who('registered'),
        ),
      ).toEqual(['provider_page'])
      expect(
        promoActions(
          { status, hasReplay: true, usesLiveLink: false, registersAt: 'provider_page', providerUrl: null },
          who('none'),
        ),
      ).toEqual([])
    },
  )

  it('lead to the provider’s form where only that asks every question, and say when registration is closed', () => {
    const page = {
      status: 'live',
      hasReplay: false,
      usesLiveLink: true,
      providerUrl: 'https://live.example.com/1',
    } as const

    expect(promoActions({ ...page, registersAt: 'provider_page' }, who('none'))).toEqual(['provider_page'])
    expect(promoActions({ ...page, registersAt: 'closed' }, who('none'))).toEqual(['closed'])
    expect(promoActions({ ...page, registersAt: 'closed' }, who('registered'))).toEqual(['registered', 'watch_live'])
  })

  it('let somebody try again after the provider’s refusal, as long as it can help', () => {
    const page = { hasReplay: true, usesLiveLink: true, registersAt: 'here', providerUrl: null } as const
    const refused = {
      registration: 'registered',
      atProvider: { state: 'failed', reason: 'email_taken', nextTryAt: null },
    } as const

    expect(promoActions({ ...page, status: 'upcoming' }, refused)).toEqual(['register'])
    expect(promoActions({ ...page, status: 'ended' }, refused)).toEqual(['registered', 'watch_replay'])
  })
})
