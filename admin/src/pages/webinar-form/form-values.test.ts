import type { WebinarDetail } from '../../../../shared/contracts/webinars'
import { toWallClock } from '../../format/date-time'
import { changesOf, fieldErrors, inputOf, newValues, valuesOf } from './form-values'

const stored = {
  title: '新品发布会',
  providerAccountId: null,
  startsAt: '2026-12-01T06:00:00.000Z',
  endsAt: '2026-12-01T07:00:00.000Z',
  mode: 'video',
  hostName: '',
  intro: '',
  usesLiveLink: true,
  mustFollow: false,
  watchMode: 'web_view',
  registrationForm: { id: 'form-1', title: '专用表单' },
  folder: { id: 'folder-1', name: '发布会' },
  campaign: null,
  isListed: true,
  carouselPosition: 2,
  cover: { fileId: 'cloud://cover', url: 'https://files.example/cover' },
  promoCover: null,
  logo: null,
  promoContent: '<p>介绍</p>',
} as unknown as WebinarDetail

describe('the values of a webinar form', () => {
  it('change nothing when a webinar is opened and saved as it is', () => {
    expect(changesOf(inputOf(valuesOf(stored)), inputOf(valuesOf(stored)))).toEqual({})
  })

  it('send only the fields that were changed', () => {
    const before = valuesOf(stored)
    const after = { ...before, title: ' 新品发布会 第二场 ', cover: null, folderId: null }

    expect(changesOf(inputOf(before), inputOf(after))).toEqual({
      title: '新品发布会 第二场',
      coverFileId: null,
      folderId: null,
    })
  })

  it('hold a time as the clock in Beijing shows it and send the same moment', () => {
    const values = valuesOf(stored)

    expect(values.startsAt?.format('YYYY-MM-DD HH:mm')).toBe('2026-12-01 14:00')
    expect(new Date(inputOf(values).startsAt).toISOString()).toBe(stored.startsAt)
    expect(values.startsAt?.isSame(toWallClock(stored.startsAt))).toBe(true)
  })

  it.each([
    ['a removed time', { startsAt: null }, { startsAt: '' }],
    ['the follow gate without a live link', { usesLiveLink: false, mustFollow: true }, { mustFollow: false }],
    ['a form without a live link', { usesLiveLink: false }, { registrationFormId: null }],
    ['the carousel of an unlisted webinar', { isListed: false, inCarousel: true }, { inCarousel: false }],
    ['the global form', { registrationFormId: '' }, { registrationFormId: null }],
  ])('send %s as the server understands it', (_, change, sent) => {
    expect(inputOf({ ...valuesOf(stored), ...change })).toMatchObject(sent)
  })

  it('propose an hour of tomorrow afternoon for a new webinar', () => {
    const { startsAt, endsAt } = newValues('account-1')

    expect(startsAt?.format('HH:mm')).toBe('14:00')
    expect(endsAt?.diff(startsAt, 'minute')).toBe(60)
    expect(startsAt?.isAfter(toWallClock(new Date().toISOString()))).toBe(true)
  })

  it.each([
    ['title', 'title'],
    ['body.startsAt', 'startsAt'],
    ['coverFileId', 'cover'],
    ['change.promoCoverFileId', 'promoCover'],
  ])('show what the server says of %s at the field %s', (path, name) => {
    expect(fieldErrors({ [path]: 'no' })).toEqual([{ name, errors: ['no'] }])
  })
})
