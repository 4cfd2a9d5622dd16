import {
  afterSilentLoad,
  afterWord,
  onPhone,
  stepBack,
  type PageWord,
  type Track,
} from '../../local/console/page/phones/phone-track'

const origin = 'http://alice.hub.localhost:3000'
const word = (how: PageWord['how'], path: string): PageWord => ({ how, href: origin + path, title: path })
const walk = (...words: PageWord[]): Track => words.reduce(afterWord, [])
const paths = (track: Track | undefined) => track?.map(({ href }) => href.replace(origin, ''))

describe('a phone in the console', () => {
  it('keeps the page history, and removes a page that was left by its own back button', () => {
    const inside = walk(word('load', '/m/hall'), word('push', '/m/webinar?code=a'))
    const back = afterWord(inside, word('pop', '/m/hall'))

    expect(paths(inside)).toEqual(['/m/hall', '/m/webinar?code=a'])
    expect(paths(back)).toEqual(['/m/hall'])
  })

  it("counts a page once when WeChat's login comes back to it", () => {
    const track = walk(
      word('load', '/m/hall'),
      word('load', '/m/webinar?code=a'),
      word('load', '/m/webinar?code=a#wechat_redirect'),
    )

    expect(track).toHaveLength(2)
  })

  it('goes from the live room back to the promo page, not to the page that would open the room again', () => {
    const inRoom = afterSilentLoad(
      walk(word('load', '/m/hall'), word('push', '/m/webinar?code=a'), word('push', '/m/watch?code=a')),
      '微吼直播间',
    )

    const step = stepBack(inRoom)

    expect(step?.to).toBe(`${origin}/m/webinar?code=a`)
    expect(paths(step?.track)).toEqual(['/m/hall', '/m/webinar?code=a'])
  })

  it('goes nowhere from the first page', () => {
    expect(stepBack(walk(word('load', '/m/hall')))).toBeUndefined()
  })

  it.each([
    ['a promo link of the panel', 'http://hub.localhost:3000/m/webinar?code=a', `${origin}/m/webinar?code=a`],
    ['a link from another phone', 'http://bob.hub.localhost:3000/m/hall', `${origin}/m/hall`],
    ['a path', '/r/x1', `${origin}/r/x1`],
    ["a webinar's code", ' 8jCcxVmg ', `${origin}/m/webinar?code=8jCcxVmg`],
    [
      "VHall's own page, which stays what it is",
      'http://vhall.hub.localhost:3000/v3/lives/watch/1',
      'http://vhall.hub.localhost:3000/v3/lives/watch/1',
    ],
  ])('opens %s as this person', (_what, typed, opened) => {
    expect(onPhone(typed, origin)).toBe(opened)
  })
})
