import { folderRows } from './folder-rows'
import { hallSections } from './hall-sections'
import { joinPages } from './join-pages'

const card = (code: string, status: 'live' | 'upcoming' | 'ended', title = code) => ({ code, status, title })

describe('the list of the hall', () => {
  it('is divided into sections in the server’s order', () => {
    const cards = [card('a', 'live'), card('b', 'upcoming'), card('c', 'upcoming'), card('d', 'ended')]

    const sections = hallSections(cards)

    expect(sections.map(({ status, cards: own }) => [status, own.map(({ code }) => code)])).toEqual([
      ['live', ['a']],
      ['upcoming', ['b', 'c']],
      ['ended', ['d']],
    ])
  })

  it('shows a webinar once that moved to the next page between two calls', () => {
    const first = [card('a', 'live'), card('b', 'upcoming', 'fresh')]
    const second = [card('b', 'upcoming', 'stale'), card('c', 'ended')]

    expect(joinPages([first, second]).map(({ title }) => title)).toEqual(['a', 'fresh', 'c'])
  })
})

describe('the folders of the hall', () => {
  const growth = { id: 'g', parentId: null, name: '增长' }
  const abroad = { id: 'a', parentId: null, name: '出海' }
  const europe = { id: 'e', parentId: 'a', name: '欧洲' }
  const folders = [europe, growth, abroad]

  it.each([
    [undefined, undefined, []],
    ['g', 'g', []],
    ['a', 'a', [europe]],
    ['e', 'a', [europe]],
  ])('with %s chosen are shown under %s with the folders inside', (chosen, chosenTop, inside) => {
    expect(folderRows(folders, chosen)).toEqual({ top: [growth, abroad], chosenTop, inside })
  })
})
