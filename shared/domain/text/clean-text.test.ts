import { cleanText, hasVisibleText, withoutHalfSigns } from './clean-text'

describe('a typed text', () => {
  it.each([
    ['half an emoji', '小雨\ud83d', '小雨'],
    ['the other half of an emoji', '\udc00小雨', '小雨'],
    ['a mark that changes the text direction', '\u202e张三gpj.exe', '张三gpj.exe'],
    ['zero-width spaces', '\u200b张\u200b三\ufeff', '张三'],
    ['a soft hyphen', 'Sil\u00advia', 'Silvia'],
    ['a Hangul filler', '\u3164', ''],
    ['a control character', '张\u0007三', '张三'],
    ['a letter and its accent apart', 'Jose\u0301', 'José'],
    ['an isolate that hides an ending', '\u2066a\u2069', 'a'],
    ['a joiner between Chinese characters', '张\u200d三', '张三'],
  ])('is kept without %s', (_what, typed, kept) => {
    expect(cleanText(typed)).toBe(kept)
  })

  it.each([
    ['a family of emoji', '👨‍👩‍👧'],
    ['an emoji with skin colour and joiner', '👩🏽‍💻'],
    ['a heart in colour', '❤️'],
    ['the flag of England', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['a Chinese character with a variation selector', '葛\u{e0100}'],
    ['a Persian word with its joiner', 'می\u200cخواهم'],
    ['line breaks and tabs', '一\n二\t三'],
    ['full-width characters', 'ＡＢＣ，。'],
    ['Japanese voiced letters', 'がぎ'],
  ])('keeps %s whole', (_what, typed) => {
    expect(cleanText(typed)).toBe(typed)
  })

  it.each([
    ['zero-width spaces', '\u200b\u200b', false],
    ['a Hangul filler', '\u3164', false],
    ['a Braille blank', '\u2800', false],
    ['punctuation', '—— .', false],
    ['a variation selector alone', '\ufe0f', false],
    ['a Chinese name', '张三', true],
    ['an emoji', '😀', true],
    ['a number', '7', true],
  ])('is checked for visible content: %s', (_what, typed, isSomething) => {
    expect(hasVisibleText(typed)).toBe(isSomething)
  })

  it('loses half surrogate pairs and nothing else before it is stored', () => {
    expect(withoutHalfSigns('a\ud83d\u200b👍\udc4d')).toBe('a\u200b👍')
  })
})
