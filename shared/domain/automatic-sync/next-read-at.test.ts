import { nextReadAt } from './next-read-at'

const endedAt = new Date('2026-12-01T06:00:00Z')

describe('reading an ended webinar again', () => {
  it.each([
    ['begins ten minutes after the end', 0, '2026-12-01T06:00:00Z', '2026-12-01T06:10:00.000Z'],
    ['goes on half an hour after the end', 1, '2026-12-01T06:10:00Z', '2026-12-01T06:30:00.000Z'],
    ['goes on two hours after the end', 2, '2026-12-01T06:31:00Z', '2026-12-01T08:00:00.000Z'],
    ['comes to a last time a day after the end', 4, '2026-12-01T12:00:00Z', '2026-12-02T06:00:00.000Z'],
    ['is over after that', 5, '2026-12-02T06:00:00Z', undefined],
    ['leaves out the steps that were missed', 1, '2026-12-01T09:00:00Z', '2026-12-01T12:00:00.000Z'],
    ['happens once however late the end was noticed', 0, '2026-12-05T00:00:00Z', '2026-12-05T00:00:00.000Z'],
  ])('%s', (_what, reads, now, expected) => {
    expect(nextReadAt({ provider: 'vhall', endedAt, reads, now: new Date(now) })?.toISOString()).toBe(expected)
  })

  it('follows Zoom’s reports, which fill in for hours, at 15 minutes, an hour, six hours and a day after the end', () => {
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
