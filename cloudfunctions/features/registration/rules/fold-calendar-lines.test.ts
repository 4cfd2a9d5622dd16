import { foldCalendarLines } from './fold-calendar-lines'

const octets = (text: string) => new TextEncoder().encode(text).length

describe('a line of a calendar file', () => {
  it.each([
    ['a title of Chinese characters', `SUMMARY:${'增长'.repeat(60)}`],
    ['emoji', `SUMMARY:${'🎉'.repeat(40)}`],
    ['plain letters', `DESCRIPTION:${'x'.repeat(400)}`],
    ['letters and Chinese characters mixed', `SUMMARY:${'a增é🎉'.repeat(50)}`],
    ['a line that another program folded by characters', `SUMMARY:${'增'.repeat(40)}\r\n\t${'长'.repeat(90)}\r\nURL:x`],
  ])('is at most 75 octets and reads the same: %s', (_what, content) => {
    const folded = foldCalendarLines(content)

    expect(folded.split('\r\n').filter((line) => octets(line) > 75)).toEqual([])
    expect(folded.replace(/\r\n[ \t]/g, '')).toBe(content.replace(/\r\n[ \t]/g, ''))
    expect(folded).not.toContain('\ufffd')
  })

  it.each(['', 'SUMMARY:short', `SUMMARY:${'x'.repeat(67)}`, 'A:1\r\nB:2\r\n'])('is left as it is: %j', (content) => {
    expect(foldCalendarLines(content)).toBe(content)
  })
})
