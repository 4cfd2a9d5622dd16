import { openedIn } from './opened-in'
import { isScene, isShortLinkId, readScene, sceneOf } from './read-scene'

describe('a link that is opened', () => {
  it.each([
    ['wechat', 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148 MicroMessenger/8.0.49'],
    ['wechat', 'Mozilla/5.0 (Windows NT 10.0; WOW64) Chrome/107 Safari/537.36 MicroMessenger/7.0.20 WindowsWechat'],
    ['phone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1'],
    ['phone', 'Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/124 Mobile Safari/537.36'],
    ['desktop', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/124 Safari/537.36'],
    ['desktop', ''],
  ])('is in %s for the user agent %j', (where, userAgent) => {
    expect(openedIn(userAgent)).toBe(where)
  })
})

describe('a short link', () => {
  it.each([
    ['Ab12Cd34', true],
    ['', false],
    ['Ab12Cd3', false],
    ['Ab12Cd345', false],
    ['../../ab', false],
  ])('%j may be one: %s', (id, may) => {
    expect(isShortLinkId(id)).toBe(may)
  })
})

describe('a mini-program code', () => {
  it('returns the short link that was put into it, encoded or not', () => {
    expect(readScene(sceneOf('Ab12Cd34'))).toBe('Ab12Cd34')
    expect(readScene(encodeURIComponent(sceneOf('Ab12Cd34')))).toBe('Ab12Cd34')
  })

  it.each(['', 's=', 's=short', 's=Ab12Cd345', 'code=Ab12Cd34', '%E0%A4%A'])(
    'ignores the unknown scene %j',
    (scene) => {
      expect(readScene(scene)).toBeNull()
    },
  )

  it('has at most 32 characters, all of which WeChat accepts', () => {
    expect(isScene(sceneOf('Ab12Cd34'))).toBe(true)
    expect(isScene('x'.repeat(32))).toBe(true)
    expect(isScene('x'.repeat(33))).toBe(false)
    expect(isScene('s=100%')).toBe(false)
    expect(isScene('大厅')).toBe(false)
  })
})
