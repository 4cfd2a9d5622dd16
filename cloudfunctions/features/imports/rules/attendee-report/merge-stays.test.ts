import fc from 'fast-check'
import { mergedSeconds, presence, watchedPercent } from './merge-stays'

const at = (second: number) => new Date(1_600_000_000_000 + second * 1000).toISOString()
const stay = (from: number, to: number) => ({ joinedAt: at(from), leftAt: at(to) })

describe('time watched', () => {
  it.each([
    ['nothing', [], 0],
    ['one stay', [stay(0, 60)], 60],
    ['two separate stays', [stay(0, 60), stay(100, 130)], 90],
    ['two devices, overlapping', [stay(0, 60), stay(30, 90)], 90],
    ['a short stay inside a long one', [stay(0, 600), stay(10, 20), stay(590, 700)], 700],
    ['a stay that ends at its start', [stay(5, 5)], 0],
  ])('counts every second once: %s', (_case, stays, seconds) => {
    expect(mergedSeconds(stays)).toBe(seconds)
  })

  it('is the number of different seconds covered, for any stays in any order', () => {
    const stays = fc.array(fc.tuple(fc.nat(200), fc.nat(50)).map(([from, length]) => [from, from + length] as const))

    fc.assert(
      fc.property(stays, (spans) => {
        const covered = new Set(
          spans.flatMap(([from, to]) => Array.from({ length: to - from }, (_, step) => from + step)),
        )

        expect(mergedSeconds(spans.map(([from, to]) => stay(from, to)))).toBe(covered.size)
      }),
    )
  })

  it.each([
    [28_056, 548, 85.3],
    [40_000, 548, 100],
    [0, 548, 0],
    [60, null, null],
  ])('gives %d seconds of %s minutes as %s percent, never above 100', (seconds, minutes, percent) => {
    expect(watchedPercent(seconds, minutes)).toBe(percent)
  })
})

describe('most at once', () => {
  it.each([
    ['two that overlap', [stay(0, 60), stay(30, 90)], 2],
    ['one leaving as another joins', [stay(0, 60), stay(60, 90)], 1],
    ['a stay of zero length', [stay(0, 0)], 0],
    ['nobody', [], 0],
  ])('counts %s', (_case, stays, most) => {
    const there = presence()

    stays.forEach(there.add)

    expect(there.mostAtOnce()).toBe(most)
  })
})
