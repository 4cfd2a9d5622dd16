import { heldStatus } from './held-status'

const at = (hour: number) => new Date(Date.UTC(2026, 11, 1, hour))

describe('a webinar whose provider reports only starts and ends', () => {
  it.each([
    [
      'is live from its start on, also before the planned time',
      { planned: 'upcoming', openSince: at(5), hasEnded: false, tellsOfStarts: true, isLive: false },
      'live',
    ],
    [
      'is live until its end is reported, also after the planned end',
      { planned: 'ended', openSince: at(6), hasEnded: false, tellsOfStarts: true, isLive: false },
      'live',
    ],
    [
      'is ended where the end event was lost and the provider’s API returns an end',
      { planned: 'ended', openSince: at(6), endedAt: at(7), hasEnded: false, tellsOfStarts: true, isLive: false },
      'ended',
    ],
    ['is ended when it ended early', { planned: 'live', hasEnded: true, tellsOfStarts: true, isLive: false }, 'ended'],
    [
      'is live again once it was started again',
      { planned: 'ended', openSince: at(8), hasEnded: true, tellsOfStarts: true, isLive: false },
      'live',
    ],
    [
      'is upcoming until a late host starts it, where starts are reported',
      { planned: 'live', hasEnded: false, tellsOfStarts: true, isLive: false },
      'upcoming',
    ],
    [
      'stays live when it was live before starts were reported',
      { planned: 'live', hasEnded: false, tellsOfStarts: true, isLive: true },
      'live',
    ],
    [
      'follows its plan where nothing is reported',
      { planned: 'live', hasEnded: false, tellsOfStarts: false, isLive: false },
      'live',
    ],
    [
      'follows its plan when it was moved to another day',
      { planned: 'upcoming', hasEnded: true, tellsOfStarts: true, isLive: false },
      'upcoming',
    ],
  ] as const)('%s', (_what, held, expected) => {
    expect(heldStatus(held)).toBe(expected)
  })
})
