import { heldStatus } from './held-status'

const at = (hour: number) => new Date(Date.UTC(2026, 11, 1, hour))

describe('the state of a webinar whose provider tells only of starts and ends', () => {
  it.each([
    [
      'is live from its start on, also before the planned time',
      { planned: 'upcoming', openSince: at(5), hasEnded: false, tellsOfStarts: true, isLive: false },
      'live',
    ],
    [
      'is live until its end is told, also after the planned end',
      { planned: 'ended', openSince: at(6), hasEnded: false, tellsOfStarts: true, isLive: false },
      'live',
    ],
    [
      'is over where the word on its end was lost and the provider names one',
      { planned: 'ended', openSince: at(6), endedAt: at(7), hasEnded: false, tellsOfStarts: true, isLive: false },
      'ended',
    ],
    ['is over once it ended early', { planned: 'live', hasEnded: true, tellsOfStarts: true, isLive: false }, 'ended'],
    [
      'is live again once it was started again',
      { planned: 'ended', openSince: at(8), hasEnded: true, tellsOfStarts: true, isLive: false },
      'live',
    ],
    [
      'waits for its late host where starts are told',
      { planned: 'live', hasEnded: false, tellsOfStarts: true, isLive: false },
      'upcoming',
    ],
    [
      'stays live where it was so before starts were told',
      { planned: 'live', hasEnded: false, tellsOfStarts: true, isLive: true },
      'live',
    ],
    [
      'follows its plan where nothing is told',
      { planned: 'live', hasEnded: false, tellsOfStarts: false, isLive: false },
      'live',
    ],
    [
      'follows its plan once it was moved to another day',
      { planned: 'upcoming', hasEnded: true, tellsOfStarts: true, isLive: false },
      'upcoming',
    ],
  ] as const)('%s', (_what, held, expected) => {
    expect(heldStatus(held)).toBe(expected)
  })
})
