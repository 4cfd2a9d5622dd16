import type { WebinarStatus } from '../../contracts/webinar'
import { watchStep } from './watch-step'

describe('watchStep', () => {
  it.each<[WebinarStatus, boolean, unknown]>([
    ['upcoming', false, { step: 'not_started' }],
    ['upcoming', true, { step: 'not_started' }],
    ['live', false, { step: 'watch', what: 'live' }],
    ['live', true, { step: 'watch', what: 'live' }],
    ['ended', false, { step: 'no_replay' }],
    ['ended', true, { step: 'watch', what: 'replay' }],
  ])('takes a registered person to the right place when the webinar is %s (replay: %s)', (status, hasReplay, expected) => {
    expect(watchStep({ status, hasReplay, mustFollow: false }, 'registered')).toEqual(expected)
  })

  it.each(['none', 'cancelled', 'pending'] as const)('sends somebody whose registration is "%s" to register first', (registration) => {
    expect(watchStep({ status: 'live', hasReplay: false, mustFollow: false }, registration)).toEqual({ step: 'register_first' })
  })

  it('lets nobody watch who has to follow the official account first, registered or not', () => {
    expect(watchStep({ status: 'live', hasReplay: false, mustFollow: true }, 'registered')).toEqual({ step: 'follow' })
    expect(watchStep({ status: 'live', hasReplay: false, mustFollow: true }, 'none')).toEqual({ step: 'follow' })
  })
})
