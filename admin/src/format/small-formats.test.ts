import { folderTree } from '../components/folder-tree-data'
import { formatCueTime } from './cue-time'
import { isUnsynced } from './is-unsynced'

describe('small formats of the panel', () => {
  it.each([
    [0, '0:00'],
    [65.9, '1:05'],
    [3599, '59:59'],
    [3750, '1:02:30'],
  ])('write %d seconds of a recording as %s', (seconds, shown) => {
    expect(formatCueTime(seconds)).toBe(shown)
  })

  it.each([
    ['a webinar that begins later', { status: 'upcoming' }, false],
    ['a webinar that is over and was not fetched', {}, true],
    ['one whose figures came in another way', { watchedCount: 3 }, false],
    ['one that was fetched and had nobody', { lastSyncedAt: '2026-12-01T08:00:00.000Z' }, false],
    ['one that is not yet created at the platform', { providerState: 'creating' }, false],
  ] as const)('take %s for unsynced: %s', (_, part, unsynced) => {
    const ended = {
      providerState: 'ready',
      status: 'ended',
      lastSyncedAt: null,
      watchedCount: 0,
      viewCount: 0,
    } as const

    expect(isUnsynced({ ...ended, ...part } as Parameters<typeof isUnsynced>[0])).toBe(unsynced)
  })

  it('put folders below their parents, at any depth', () => {
    const folder = (id: string, parentId: string | null) =>
      ({ id, name: id, parentId }) as Parameters<typeof folderTree>[0][number]

    expect(folderTree([folder('c', 'b'), folder('a', null), folder('b', 'a'), folder('d', null)])).toMatchObject([
      { value: 'a', children: [{ value: 'b', children: [{ value: 'c', children: [] }] }] },
      { value: 'd', children: [] },
    ])
  })
})
