import { hallSections } from './hall-sections'
import { joinPages } from './join-pages'

const card = (code: string, status: 'live' | 'upcoming' | 'ended', title = code) => ({ code, status, title })

describe('the list of the hall', () => {
  it('is cut into sections in the order the server gave', () => {
    const cards = [card('a', 'live'), card('b', 'upcoming'), card('c', 'upcoming'), card('d', 'ended')]

    const sections = hallSections(cards)

    expect(sections.map(({ status, cards: own }) => [status, own.map(({ code }) => code)])).toEqual([
      ['live', ['a']],
      ['upcoming', ['b', 'c']],
      ['ended', ['d']],
    ])
  })

  it('shows a webinar that slid to the next page between two calls once', () => {
    const first = [card('a', 'live'), card('b', 'upcoming', 'fresh')]
    const second = [card('b', 'upcoming', 'stale'), card('c', 'ended')]

    expect(joinPages([first, second]).map(({ title }) => title)).toEqual(['a', 'fresh', 'c'])
  })
})
