import type { OfficialAccountMenu } from '../../../../shared/contracts/official-account'
import { changedAt, movedAt, removedAt, suggestedMenu } from './menu-draft'

const menu = {
  hallUrl: 'https://hub.example/m/hall',
  hallPagePath: 'pages/hall/index',
} as OfficialAccountMenu

describe('the draft of an official-account menu', () => {
  it.each([
    [0, 1, ['b', 'a', 'c']],
    [2, -1, ['a', 'c', 'b']],
    [0, -1, ['a', 'b', 'c']],
    [2, 1, ['a', 'b', 'c']],
  ] as const)('moves entry %i by %i, and not beyond an end', (at, by, moved) => {
    expect(movedAt(['a', 'b', 'c'], at, by)).toEqual(moved)
  })

  it('changes and removes one entry and keeps the given list as it is', () => {
    const given = ['a', 'b', 'c']

    expect(changedAt(given, 1, 'x')).toEqual(['a', 'x', 'c'])
    expect(removedAt(given, 1)).toEqual(['a', 'c'])
    expect(given).toEqual(['a', 'b', 'c'])
  })

  it('proposes the hall as a mini-program where there is one, with the page for old versions of WeChat', () => {
    expect(suggestedMenu(menu, true)[0]).toMatchObject({
      kind: 'mini_program',
      pagePath: menu.hallPagePath,
      url: menu.hallUrl,
    })
    expect(suggestedMenu(menu, false)[0]).toMatchObject({ kind: 'view', pagePath: '', url: menu.hallUrl })
  })

  it('proposes the page of own registrations beside it', () => {
    expect(suggestedMenu(menu, true)[1]).toMatchObject({ kind: 'view', url: 'https://hub.example/m/mine' })
  })
})
