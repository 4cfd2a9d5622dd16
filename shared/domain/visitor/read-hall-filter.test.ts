import { readHallFilter } from './read-hall-filter'

describe('the filter in a hall’s address', () => {
  it('restores the filter that was shown', () => {
    const folder = '0b8f2c1e-6d2b-4f0a-9a55-1c2d3e4f5a6b'

    expect(readHallFilter({ status: 'ended', folder, search: '秋季' })).toEqual({
      status: 'ended',
      folder,
      search: '秋季',
    })
    expect(readHallFilter({ search: encodeURIComponent('秋季 新品') })).toMatchObject({ search: '秋季 新品' })
  })

  it.each([[{ status: 'over' }], [{ folder: '7' }], [{ search: '  ' }], [{}]])(
    'opens the whole hall for %j',
    (params) => {
      expect(readHallFilter(params)).toEqual({ status: undefined, folder: undefined, search: undefined })
    },
  )

  it('accepts a single percent sign unchanged', () => {
    expect(readHallFilter({ search: '100%' }).search).toBe('100%')
  })
})
