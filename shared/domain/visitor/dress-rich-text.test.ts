import { dressRichText } from './dress-rich-text'

describe('promo content', () => {
  it.each([
    ['<p>a</p>', /^<p style="margin:[^"]*">a<\/p>$/],
    ['<p style="text-align:center">a</p>', /^<p style="margin:[^"]*;text-align:center">a<\/p>$/],
    ['<strong>a</strong>', /^<strong>a<\/strong>$/],
    ['<h2 class="x">a</h2>', /^<h2 class="x" style="[^"]*font-weight:700">a<\/h2>$/],
  ])('with %s gets its styles', (html, dressed) => {
    expect(dressRichText(html)).toMatch(dressed)
  })

  it.each(['<img src="/a.png" width="1200" height="800">', '<img src="/a.png" style="width:1200px" />'])(
    'never shows an image wider than the page: %s',
    (html) => {
      const dressed = dressRichText(html)

      expect(dressed).toContain('src="/a.png"')
      expect(dressed).toContain('max-width:100%')
      expect(dressed).not.toContain('1200')
      expect(dressed).toMatch(/\/>$/)
    },
  )
})
