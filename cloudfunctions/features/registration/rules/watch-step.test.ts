import type { WebinarStatus } from '../../../../shared/contracts/webinar'
import { watchStep } from './watch-step'

describe('watchStep', () => {
  it.each<[WebinarStatus, boolean, unknown]>([
    ['upcoming', false, { step: 'not_started' }],
    ['upcoming', true, { step: 'not_started' }],
    ['live', false, { step: 'watch', what: 'live' }],
    ['live', true, { step: 'watch', what: 'live' }],
    ['ended', false, { step: 'no_replay' }],
    ['ended', true, { step: 'watch', what: 'replay' }],
  ])('gives a registered person the right step when the webinar is %s (replay: %s)', (status, hasReplay, expected) => {
    expect(watchStep({ status, hasReplay, mustFollow: false, usesLiveLink: true }, 'registered')).toEqual(expected)
  })

  it('lets a person wait until the host has approved them', () => {
    expect(watchStep({ status: 'live', hasReplay: false, mustFollow: false, usesLiveLink: true }, 'pending')).toEqual({
      step: 'pending',
    })
  })

  it.each(['none', 'cancelled', 'failed'] as const)(
    'sends somebody whose registration is "%s" to register first',
    (registration) => {
      expect(
        watchStep({ status: 'live', hasReplay: false, mustFollow: false, usesLiveLink: true }, registration),
      ).toEqual({ step: 'register_first' })
    },
  )

  it('requires the follow of the official account first, registered or not', () => {
    expect(watchStep({ status: 'live', hasReplay: false, mustFollow: true, usesLiveLink: true }, 'registered')).toEqual(
      { step: 'follow' },
    )
    expect(watchStep({ status: 'live', hasReplay: false, mustFollow: true, usesLiveLink: true }, 'none')).toEqual({
      step: 'follow',
    })
  })

  it.each(['upcoming', 'live', 'ended'] as const)(
    'opens the provider’s page while the live link is off, registered or not (%s)',
    (status) => {
      const closed = { status, hasReplay: true, mustFollow: true, usesLiveLink: false }

      expect(watchStep(closed, 'registered')).toEqual({ step: 'use_provider_page' })
      expect(watchStep(closed, 'none')).toEqual({ step: 'use_provider_page' })
    },
  )
})
