import type { ErrorReply } from '../../shared/contracts/errors'
import type { HallSettings } from '../../shared/contracts/hall-settings'
import type { HallView } from '../../shared/contracts/visitor'
import type { HttpClient } from '../runtime/http-client'
import { png } from '../runtime/pictures'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

describe('hall settings, which apply to all webinars', () => {
  let world: TestWorld
  let operator: HttpClient
  beforeEach(async () => {
    world = await openWorld()
    operator = await world.operator('operator')
  })
  afterEach(() => world.close())

  const words = {
    title: '星河直播厅',
    subtitle: '每周三见',
    shareTitle: '来看直播',
    shareCoverFileId: null,
    carouselWebinarIds: [] as string[],
  }
  const save = (changes: Partial<Record<keyof typeof words, unknown>> = {}) =>
    operator.put<HallSettings & ErrorReply>('/api/admin/hall', { ...words, ...changes })
  const hall = async () => (await world.anyone.get<HallView>('/api/visitor/hall')).body

  it('start with a default text that operators can keep and visitors read in their own language', async () => {
    const settings = await expectOk<HallSettings>(operator.get('/api/admin/hall'))

    expect(settings).toEqual({
      title: '直播大厅',
      subtitle: '',
      shareTitle: '',
      shareCover: null,
      carousel: [],
      link: `${world.origin}/m/hall`,
      listedCount: 0,
      revision: expect.any(String),
    })
    expect(await hall()).toMatchObject({ title: '', share: { title: '' } })
  })

  it('show visitors the new text and the share card', async () => {
    const { body: image } = await operator.upload<{ fileId: string; url: string }>('/api/admin/images', { file: png() })

    const saved = await save({ shareCoverFileId: image.fileId })

    expect(saved.body).toMatchObject({ title: '星河直播厅', shareCover: { fileId: image.fileId, url: image.url } })
    expect(await hall()).toMatchObject({
      title: '星河直播厅',
      subtitle: '每周三见',
      share: { title: '来看直播', imageUrl: image.url },
    })
  })

  it('show exactly the chosen webinars in the carousel, in the chosen order', async () => {
    const [a, b, c] = [
      await world.webinar({ title: '甲', inCarousel: true }),
      await world.webinar({ title: '乙' }),
      await world.webinar({ title: '丙' }),
    ]

    const saved = await save({ carouselWebinarIds: [c.id, b.id] })

    expect(saved.body.carousel.map(({ title }) => title)).toEqual(['丙', '乙'])
    expect((await hall()).carousel.map(({ title }) => title)).toEqual(['丙', '乙'])
    expect((await operator.get(`/api/admin/webinars/${a.id}`)).body).toMatchObject({ carouselPosition: null })
  })

  it('keep the old carousel and text when one of the webinars does not exist', async () => {
    const webinar = await world.webinar({ title: '甲', inCarousel: true })

    const reply = await save({ carouselWebinarIds: [webinar.id, crypto.randomUUID()] })

    expect(reply).toMatchObject({
      status: 400,
      body: { error: { fields: { carouselWebinarIds: '有直播已不存在，请刷新后重试' } } },
    })
    expect(await hall()).toMatchObject({ title: '', carousel: [{ title: '甲' }] })
  })

  it('refuse a ninth webinar in the carousel', async () => {
    const reply = await save({ carouselWebinarIds: Array.from({ length: 9 }, () => crypto.randomUUID()) })

    expect(reply).toMatchObject({ status: 400, body: { error: { fields: { carouselWebinarIds: '最多 8 项' } } } })
  })
})
