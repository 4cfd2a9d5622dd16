import type { ErrorReply } from '../../shared/contracts/errors'
import { createOperator } from '../../cloudfunctions/features/panel/create-operator'
import { httpClient, type HttpClient } from '../runtime/http-client'
import { signInAsOperator } from '../runtime/sign-in'
import { expectOk, openWorld, PASSWORD, type TestWorld } from '../runtime/world'

type Json = Record<string, unknown>
type Edited = {
  /** Reads the document as the panel does. */
  read: () => Promise<Json & { revision: string }>
  /** Saves one change; `revision` is the revision that was read before. */
  save: (who: HttpClient, change: Json, revision?: string) => Promise<{ status: number; body: ErrorReply }>
  first: Json
  second: Json
  /** What `read` returns after the first save. */
  stands: Json
  fields: string[]
  inWords: string
}

describe('two operators edit the same document:', () => {
  let world: TestWorld
  let anna: HttpClient
  let ben: HttpClient
  let webinarId: string
  const at = '2026-12-01T04:00:00.000Z'
  beforeEach(async () => {
    world = await openWorld({ at })
    webinarId = (await world.webinar()).id
    const people = await Promise.all(['安娜', '本'].map((name, n) => signedIn(name, `p${n}@example.com`)))
    ;[anna, ben] = people as [HttpClient, HttpClient]
  })
  afterEach(() => world.close())

  async function signedIn(name: string, email: string): Promise<HttpClient> {
    await createOperator({ email, name, password: PASSWORD, role: 'operator' }, world.product)
    return signInAsOperator(httpClient(world.origin), { email, password: PASSWORD })
  }
  const read = (path: string) => expectOk<Json & { revision: string }>(anna.get(path))
  const based = (revision?: string) => (revision === undefined ? {} : { revision })

  const documents: Record<string, () => Edited> = {
    'the hall’s settings': () => {
      const words = { title: '直播大厅', subtitle: '', shareTitle: '', shareCoverFileId: null, carouselWebinarIds: [] }
      return {
        read: () => read('/api/admin/hall'),
        save: (who, change, revision) => who.put('/api/admin/hall', { ...words, ...change, ...based(revision) }),
        first: { title: '安娜的大厅' },
        second: { subtitle: '每周三见' },
        stands: { title: '安娜的大厅', subtitle: '' },
        fields: ['title'],
        inWords: '标题',
      }
    },
    'a registration form': () => ({
      read: () => read('/api/admin/registration-forms/global'),
      save: (who, change, revision) =>
        who.put('/api/admin/registration-forms/global', { title: '报名', fields: [], ...change, ...based(revision) }),
      first: { title: '安娜的表单' },
      second: { title: '报名', intro: '请如实填写' },
      stands: { title: '安娜的表单', intro: '' },
      fields: expect.arrayContaining(['title']) as unknown as string[],
      inWords: '标题',
    }),
    'the consent text': () => {
      const text = { registrationLine: '同意报名', marketingLine: '同意推送', fullText: '全文' }
      return {
        read: async () => {
          const { current, revision } = await read('/api/admin/consent-text')
          return { ...(current as Json), revision }
        },
        save: (who, change, revision) => who.put('/api/admin/consent-text', { ...text, ...change, ...based(revision) }),
        first: { fullText: '法务改过的全文' },
        second: { marketingLine: '接收新活动通知' },
        stands: { fullText: '法务改过的全文' },
        fields: expect.arrayContaining(['fullText']) as unknown as string[],
        inWords: '隐私说明全文',
      }
    },
    'a promo page’s content': () => ({
      read: () => read(`/api/admin/webinars/${webinarId}`),
      save: (who, change, revision) => who.patch(`/api/admin/webinars/${webinarId}`, { ...change, ...based(revision) }),
      first: { promoContent: '<p>安娜的议程</p>' },
      second: { promoContent: '<p>本的议程</p>' },
      stands: { promoContent: '<p>安娜的议程</p>' },
      fields: ['promoContent'],
      inWords: '宣传内容',
    }),
    'a webinar’s title': () => ({
      read: () => read(`/api/admin/webinars/${webinarId}`),
      save: (who, change, revision) => who.patch(`/api/admin/webinars/${webinarId}`, { ...change, ...based(revision) }),
      first: { title: '安娜的标题', hostName: '张明' },
      second: { title: '本的标题' },
      stands: { title: '安娜的标题', hostName: '张明' },
      fields: ['title'],
      inWords: '标题',
    }),
    'the official account’s menu': () => ({
      read: () => read('/api/admin/official-account/menu'),
      save: (who, change, revision) => who.put('/api/admin/official-account/menu', { ...change, ...based(revision) }),
      first: { buttons: [{ name: '直播', kind: 'view', url: 'https://example.com/a' }] },
      second: { buttons: [{ name: '活动', kind: 'view', url: 'https://example.com/b' }] },
      stands: { buttons: [expect.objectContaining({ name: '直播' })] },
      fields: ['buttons'],
      inWords: '菜单',
    }),
  }
  const names = Object.keys(documents)
  const of = (name: string) => (documents[name] as () => Edited)()

  it.each(names)(
    'the second save of %s is refused with who changed what and when, and succeeds after a reload',
    async (name) => {
      const { read: look, save, first, second, stands, fields, inWords } = of(name)
      const { revision } = await look()
      expect((await save(anna, first, revision)).status).toBe(200)

      const { status, body } = await save(ben, second, revision)

      expect(status).toBe(409)
      expect(body.error).toMatchObject({
        code: 'changed_meanwhile',
        details: { changedBy: '安娜', changedAt: at, fields },
      })
      expect(body.error.message).toContain('安娜 已于 2026-12-01 12:00 修改了')
      expect(body.error.message).toContain(inWords)
      const now = await look()
      expect(now).toMatchObject(stands)

      const again = await save(ben, second, now.revision)
      expect(again.status).toBe(200)
      const answered = again.body as unknown as { revision: string }
      expect((await save(ben, first, answered.revision)).status).toBe(200)
    },
  )

  const kept = names.filter((name) => name !== 'the official account’s menu')
  it.each(kept)('of two saves of %s at the same moment one is refused', async (name) => {
    const { read: look, save, first, second } = of(name)
    const { revision } = await look()

    const both = await Promise.all([save(anna, first, revision), save(ben, second, revision)])

    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it('the refusal is in English where the panel is in English', async () => {
    const { read: look, save, first, second } = of('the hall’s settings')
    const { revision } = await look()
    await save(anna, first, revision)

    const reply = await ben.request('/api/admin/hall', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify({
        title: 'x',
        subtitle: '',
        shareTitle: '',
        shareCoverFileId: null,
        carouselWebinarIds: [],
        ...second,
        revision,
      }),
    })

    const { error } = (await reply.json()) as ErrorReply
    expect(error.message).toMatch(/^安娜 changed Title on 2026-12-01 12:00, so yours was not saved/)
  })

  it('changes of different fields of a webinar are both kept', async () => {
    const { read: look, save } = of('a webinar’s title')
    const { revision } = await look()
    expect((await save(anna, { hostName: '张明' }, revision)).status).toBe(200)
    expect((await save(ben, { intro: '本的简介' }, revision)).status).toBe(200)

    expect(await look()).toMatchObject({ hostName: '张明', intro: '本的简介' })
  })

  it('a carousel change on a webinar’s page is not lost by a save of the hall settings', async () => {
    const { read: look, save } = of('the hall’s settings')
    const { revision } = await look()
    await expectOk(anna.patch(`/api/admin/webinars/${webinarId}`, { inCarousel: true }))

    expect((await save(ben, { title: '本的大厅' }, revision)).status).toBe(409)
  })

  it('a client that sends the entity tag in If-Match is refused as well', async () => {
    const reply = await anna.request('/api/admin/consent-text')
    const tag = reply.headers.get('etag') ?? ''
    const put = (who: HttpClient) =>
      who.request('/api/admin/consent-text', {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'if-match': tag },
        body: JSON.stringify({ registrationLine: 'a', marketingLine: 'b', fullText: 'c' }),
      })

    expect((await put(anna)).status).toBe(200)
    expect((await put(ben)).status).toBe(409)
  })
})
