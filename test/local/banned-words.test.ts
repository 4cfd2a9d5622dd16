import { placesIn } from '../../local/checks/banned-words'

describe('the check of words', () => {
  it.each([
    ['const heardAt = 1', ['1: "heard": say fetched']],
    ['// what the provider told', ['1: "told": say recorded, sent, known from']],
    ['a\nSEAT_STATE', ['2: "seat": say registration status']],
    ['class Reader { constructor() {} }', []],
    ['the theatre, a shearing', []],
  ])('finds in %j the words that are replaced', (text, places) => {
    expect(placesIn(text)).toEqual(places)
  })

  it('lets a partner’s own word stand where it is allowed', () => {
    expect(placesIn("msgtype: 'news'", ['news'])).toEqual([])
  })
})
