import { isUnsynced } from '../../admin/src/format/is-unsynced'

const ended = {
  providerState: 'ready' as const,
  status: 'ended' as const,
  lastSyncedAt: null,
  watchedCount: 0,
  viewCount: 0,
}

describe('figures of watching that nobody has fetched yet', () => {
  it.each([
    ['an ended webinar that was never synced', {}, true],
    ['a live webinar that was never synced', { status: 'live' as const }, true],
    ['an upcoming webinar, which nobody can have watched', { status: 'upcoming' as const }, false],
    ['a synced webinar that nobody watched', { lastSyncedAt: '2026-12-01T00:00:00.000Z' }, false],
    ['a webinar whose first sync brought a part', { watchedCount: 1, viewCount: 1 }, false],
    ['a webinar that came from a report alone', { providerState: 'imported' as const }, false],
    ['a webinar deleted at its provider', { providerState: 'deleted' as const }, false],
  ])('are distinguished from zeros: %s', (_what, change, unsynced) => {
    expect(isUnsynced({ ...ended, ...change })).toBe(unsynced)
  })
})
