import { nextReadAt } from './next-read-at'

const endedAt = new Date('2026-12-01T06:00:00Z')

describe('reading an ended webinar again', () => {
  it.each([
    ['begins ten minutes after the end', 0, '2026-12-01T06:00:00Z', '2026-12-01T06:10:00.000Z'],
    ['continues half an hour after the end', 1, '2026-12-01T06:10:00Z', '2026-12-01T06:30:00.000Z'],
    ['continues two hours after the end', 2, '2026-12-01T06:31:00Z', '2026-12-01T08:00:00.000Z'],
    ['happens for the last time a day after the end', 4, '2026-12-01T12:00:00Z', '2026-12-02T06:00:00.000Z'],
    ['stops after that', 5, '2026-12-02T06:00:00Z', undefined],
    ['skips the intervals that were missed', 1, '2026-12-01T09:00:00Z', '2026-12-01T12:00:00.000Z'],
    ['happens once however late the end was noticed', 0, '2026-12-05T00:00:00Z', '2026-12-05T00:00:00.000Z'],
  ])('%s', (_what, reads, now, expected) => {
    expect(nextReadAt({ provider: 'vhall', endedAt, reads, now: new Date(now) })?.toISOString()).toBe(expected)
  })

  it('follows Zoom’s reports, which grow for hours, at 15 minutes and 1, 6 and 24 hours after the end', () => {
    const read: string[] = []
    for (
      let at: Date | null = nextReadAt({ provider: 'zoom', endedAt, reads: 0, now: endedAt });
      at;
      at = nextReadAt({ provider: 'zoom', endedAt, reads: read.length, now: at })
    )
      read.push(at.toISOString())

    expect(read).toEqual([
      '2026-12-01T06:15:00.000Z',
      '2026-12-01T07:00:00.000Z',
      '2026-12-01T12:00:00.000Z',
      '2026-12-02T06:00:00.000Z',
    ])
  })
})
