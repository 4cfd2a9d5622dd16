import { isNarrowed, toQuery } from './use-list-filter'

describe('the filter of the webinar list', () => {
  it('asks for the first page of 20 when the address says nothing', () => {
    expect(toQuery({})).toMatchObject({ page: '1', pageSize: '20' })
  })

  it('asks for what the address says', () => {
    const filter = { status: 'live', search: '发布', page: '3', pageSize: '50', sort: 'startsAt', order: 'asc' }

    expect(toQuery(filter)).toMatchObject(filter)
  })

  it.each(['status', 'search', 'folderId', 'isListed', 'provider', 'state', 'warnings', 'campaignId', 'startsFrom'])(
    'counts as narrowed by %s',
    (part) => {
      expect(isNarrowed({ [part]: 'x' })).toBe(true)
    },
  )

  it('does not count as narrowed by sorting and paging', () => {
    expect(isNarrowed({ sort: 'startsAt', order: 'asc', page: '2', pageSize: '50' })).toBe(false)
  })
})
