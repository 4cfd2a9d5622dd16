import type { MenuButton } from '../../contracts/official-account'
import { byteLength } from './byte-length'
import { menuProblems } from './menu-problems'
import { readScene, sceneOf } from '../../../cloudfunctions/features/wechat/rules/scene'

const leaf = (name: string, url = 'https://example.com/m/hall') => ({ name, kind: 'view' as const, url, pagePath: '' })
const view = (name: string, url?: string): MenuButton => ({ ...leaf(name, url), children: [] })
const group = (name: string, children: MenuButton['children']): MenuButton => ({
  name,
  kind: 'group',
  url: '',
  pagePath: '',
  children,
})

describe('the menu of an official account', () => {
  it('counts names in bytes, as WeChat does', () => {
    expect(['abc', '直播大厅', 'é', '🎬'].map(byteLength)).toEqual([3, 12, 2, 4])
  })

  it('accepts three buttons with five sub-buttons each', () => {
    expect(
      menuProblems([
        view('直播大厅'),
        group(
          '精彩直播',
          Array.from({ length: 5 }, () => leaf('第一场直播')),
        ),
        view('我的报名'),
      ]),
    ).toEqual({})
  })

  it.each<[string, MenuButton[], Record<string, string>]>([
    ['a fourth button', [view('一'), view('二'), view('三'), view('四')], { buttons: 'too_many' }],
    ['a name of six Chinese characters', [view('直播大厅首页')], { 'buttons.0.name': 'long_name' }],
    ['no name', [view(' ')], { 'buttons.0.name': 'no_name' }],
    ['a group without sub-buttons', [group('空', [])], { 'buttons.0.children': 'no_children' }],
    [
      'a sixth sub-button',
      [
        group(
          '多',
          Array.from({ length: 6 }, () => leaf('场')),
        ),
      ],
      { 'buttons.0.children': 'too_many' },
    ],
    ['an invalid address', [view('大厅', 'javascript:alert(1)')], { 'buttons.0.url': 'bad_url' }],
    ['an address too long', [view('大厅', `https://example.com/${'a'.repeat(1024)}`)], { 'buttons.0.url': 'long_url' }],
    ['a mini-program without a page', [{ ...view('大厅'), kind: 'mini_program' }], { 'buttons.0.pagePath': 'no_page' }],
    ['a problem in a sub-button', [group('组', [leaf('很好', 'ftp://x')])], { 'buttons.0.children.0.url': 'bad_url' }],
    [
      'a kind that this editor cannot create',
      [{ ...view('客服'), kind: 'other' }],
      { 'buttons.0.kind': 'foreign_kind' },
    ],
  ])('reports %s', (_what, buttons, expected) => {
    expect(menuProblems(buttons)).toEqual(expected)
  })
})

describe('the scene of a QR code', () => {
  it('contains the webinar and the channel, and can be read back', () => {
    expect(readScene(sceneOf({ code: 'Ab12Cd34', channel: 'poster-1' }))).toEqual({
      code: 'Ab12Cd34',
      channel: 'poster-1',
    })
    expect(readScene(sceneOf({ code: 'Ab12Cd34' }))).toEqual({ code: 'Ab12Cd34' })
    expect(sceneOf({ code: 'Ab12Cd34', channel: 'x'.repeat(32) }).length).toBeLessThanOrEqual(64)
  })

  it.each(['', 'hall', 'act_', 'act_short', 'act_Ab12Cd34.BIG', 'act_Ab12Cd34.a b', '123'])(
    'is ignored when it is "%s"',
    (scene) => {
      expect(readScene(scene)).toBeUndefined()
    },
  )
})
