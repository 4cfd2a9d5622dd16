import { idIn, readAddress } from './read-address'

const LED = { code: 'Ab12Cd34', ch: 'booth' }

describe('a page address that another program damaged', () => {
  it.each([
    [{ code: 'Ab12Cd34', ch: 'booth' }, LED],
    [{ code: 'Ab12Cd34', 'amp;ch': 'booth' }, LED],
    [{ code: 'Ab12Cd34', 'amp;amp;ch': 'booth' }, LED],
    [{ code: 'Ab12Cd34&amp;ch=booth' }, LED],
    [{ code: 'Ab12Cd34?ch=booth' }, LED],
    [{ '?code': 'Ab12Cd34', ch: 'booth' }, LED],
    [{ code: 'Ab12Cd34 ', ch: 'booth ' }, LED],
    [{ code: ' Ab12Cd34', ch: 'booth。' }, LED],
    [{ code: 'Ab12Cd34。', ch: 'booth' }, LED],
    [{ code: 'Ab12Cd34，点击报名', ch: 'booth）' }, LED],
    [{ code: 'Ab12Cd34/', ch: 'booth' }, LED],
    [
      { code: 'Ab12Cd34)', ch: 'booth?from=singlemessage' },
      { ...LED, from: 'singlemessage' },
    ],
    [
      { code: 'Ab12Cd34?from=timeline', isappinstalled: '0' },
      { code: 'Ab12Cd34', from: 'timeline', isappinstalled: '0' },
    ],
    [
      { code: 'Ab12Cd34?code=Zz99Zz99', ch: 'booth' },
      { code: 'Ab12Cd34', ch: 'booth' },
    ],
    [
      { code: 'Ab12Cd34', what: 'replay.' },
      { code: 'Ab12Cd34', what: 'replay' },
    ],
    [{ scene: 's%3DAb12Cd34' }, { scene: 's%3DAb12Cd34' }],
    [{ code: 'Ab12Cd34', ch: 'booth', $taroTimestamp: 1_796_000_000_000 }, LED],
    [{ code: 'Ab12Cd34', ch: undefined, s: null, what: ['replay'] }, { code: 'Ab12Cd34' }],
    [{}, {}],
  ])('is read from %j as %j', (params, read) => {
    expect(readAddress(params)).toEqual(read)
  })

  it('is read without the number that Taro adds to it in the mini-program', () => {
    expect(readAddress({ ...LED, $taroTimestamp: 1_764_550_000_000 })).toEqual(LED)
  })

  it.each([
    ['Ab12Cd34', 'Ab12Cd34'],
    ['Ab12Cd34。', 'Ab12Cd34'],
    ['Ab12Cd34，', 'Ab12Cd34'],
    ['Ab12Cd34.', 'Ab12Cd34'],
    ['Ab12Cd34)', 'Ab12Cd34'],
    ['Ab12Cd34退订T', 'Ab12Cd34'],
    ['Ab12Cd34/', 'Ab12Cd34'],
    ['Ab12Cd34\u200b', 'Ab12Cd34'],
    [' Ab12Cd34 ', 'Ab12Cd34'],
    ['（Ab12Cd34）', 'Ab12Cd34'],
    ['Ab12Cd345', undefined],
    ['Ab12Cd3', undefined],
    ['', undefined],
    ['../../ab', undefined],
  ])('with the text %j has the id %j', (text, id) => {
    expect(idIn(text)).toBe(id)
  })
})
