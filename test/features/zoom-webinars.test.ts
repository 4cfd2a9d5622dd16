import { count } from 'drizzle-orm'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { WebinarDeletion, WebinarDetail, WebinarRow } from '../../shared/contracts/webinars'
import type { HttpClient } from '../runtime/http-client'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'
import { ZOOM_HOST, ZOOM_STRANGER, zoomConnection, zoomStory, type ZoomStory } from '../runtime/zoom-story'

type AtZoom = { id: number; topic: string; state: string }

describe('webinars at Zoom', () => {
  let world: TestWorld
  let owner: HttpClient
  let story: ZoomStory
  beforeEach(async () => {
    world = await openWorld()
    owner = await world.operator('owner')
    story = zoomStory(world)
    await story.connect()
  })
  afterEach(() => world.close())

  const at = (hours: number) => new Date(world.clock.now().getTime() + hours * 3_600_000).toISOString()
  const atZoom = async () => (await world.zoom<{ webinars: AtZoom[] }>('GET', 'webinars')).webinars
  const listed = async () =>
    (await expectOk<{ items: WebinarRow[] }>(owner.get('/api/admin/webinars?pageSize=100'))).items
  const rows = async () => (await world.product.db.select({ n: count() }).from(webinars))[0]?.n
  const create = async (changes: object = {}) => {
    const { id } = await story.connected()
    const body = {
      requestKey: crypto.randomUUID(),
      providerAccountId: id,
      hostId: (await story.users()).at(-1)?.id,
      title: '全球产品发布会',
      startsAt: at(2),
      endsAt: at(3.5),
      intro: '看看新品',
      ...changes,
    }
    return owner.post<WebinarDetail & ErrorReply>('/api/admin/webinars', body)
  }
  const edit = (id: string, changes: object) =>
    owner.patch<WebinarDetail & ErrorReply>(`/api/admin/webinars/${id}`, changes)
  const remove = (id: string, title: string) =>
    owner.delete<ErrorReply>(`/api/admin/webinars/${id}`, { title, acceptsUnknownSubAccounts: false })
  const addExisting = async (externalId: string) =>
    owner.post<{ id: string; outcome: string } & ErrorReply>('/api/admin/webinars/add-existing', {
      providerAccountId: (await story.connected()).id,
      externalId,
    })
  const lastCall = async (operation: string) => {
    const { calls } = await world.zoom<{ calls: { operation: string; body?: unknown }[] }>('GET', 'calls')
    return calls.findLast((call) => call.operation === operation)
  }

  describe('creating', () => {
    it('creates the webinar at Zoom too, for the chosen host, with registration on', async () => {
      const { status, body } = await create()

      expect(status).toBe(200)
      expect(body).toMatchObject({
        provider: 'zoom',
        mode: 'video',
        providerState: 'ready',
        host: { email: ZOOM_HOST, isNamed: true },
        usesLiveLink: true,
        formStillOpen: false,
        dataOffBy: null,
      })
      const made = await world.zoom<Record<string, unknown>>('GET', `webinars/${body.externalId}`)
      expect(JSON.stringify(made)).toMatch(/全球产品发布会.*/s)
      expect(made).toMatchObject({ hostEmail: ZOOM_HOST })
    })

    it.each([
      ['without a host', { hostId: null }, { hostId: '请选择主持人' }],
      [
        'with an unknown host',
        { hostId: '00000000-0000-4000-8000-000000000000' },
        { hostId: expect.stringContaining('名单') },
      ],
      ['with interaction, which Zoom does not support', { mode: 'interactive' }, { mode: expect.any(String) }],
      ['starting a minute ago', { startsAt: () => at(-1 / 60) }, { startsAt: '开始时间须晚于现在' }],
    ])('is refused %s, and nothing is kept', async (_, changes, fields) => {
      const asked = Object.fromEntries(
        Object.entries(changes).map(([key, value]) => [key, typeof value === 'function' ? value() : value]),
      )

      expect(await create(asked)).toMatchObject({ status: 400, body: { error: { fields } } })
      expect([await rows(), await atZoom()]).toEqual([0, []])
    })

    it('says that a host has no licence, and leaves no partial webinar', async () => {
      await owner.put(`/api/admin/provider-accounts/${(await story.connected()).id}/users`, {
        connectedEmail: zoomConnection.connectedEmail,
        users: ['sun.min@qingrong.example'],
      })

      const { status, body } = await create({ hostId: (await story.user('sun.min@qingrong.example')).id })

      expect({ status, error: body.error }).toMatchObject({
        status: 502,
        error: {
          code: 'provider_refused',
          message: expect.stringContaining('许可'),
          providerMessage: expect.any(String),
        },
      })
      expect([await rows(), await atZoom()]).toEqual([0, []])
    })

    it('says when a host can create again after the hundred creations of the day', async () => {
      await world.zoom('POST', 'faults', { operation: 'webinarCreate', kind: 'host_daily_limit' })

      const { status, body } = await create()

      expect({ status, error: body.error }).toMatchObject({
        status: 502,
        error: { code: 'provider_limit_reached', message: expect.stringMatching(/2026-12-02 08:00/) },
      })
      expect([await rows(), await atZoom()]).toEqual([0, []])
    })

    it('makes no second webinar when the same form is sent again', async () => {
      const requestKey = crypto.randomUUID()

      const [first, second] = [await create({ requestKey }), await create({ requestKey })]

      expect(second.body.id).toBe(first.body.id)
      expect(await atZoom()).toHaveLength(1)
    })

    it('starts with the host’s setting for new webinars', async () => {
      const host = await story.user(ZOOM_HOST)
      await expectOk(
        owner.patch(`/api/admin/provider-accounts/${(await story.connected()).id}/users/${host.id}`, {
          syncsNewWebinars: false,
        }),
      )

      expect((await create()).body).toMatchObject({ dataOffBy: 'webinar_data' })
    })
  })

  describe('editing and deleting', () => {
    it('sends Zoom only the changed fields', async () => {
      const webinar = await story.webinar()

      await expectOk(edit(webinar.id, { title: '全球产品发布会（改期前）' }))

      expect(await atZoom()).toEqual([expect.objectContaining({ topic: '全球产品发布会（改期前）' })])
      expect(JSON.stringify(await lastCall('webinarUpdate'))).not.toContain('start_time')
    })

    it('moves start and duration together', async () => {
      const webinar = await story.webinar()

      await expectOk(edit(webinar.id, { startsAt: at(24), endsAt: at(26) }))
      await story.syncAll()

      expect(await story.view(webinar.id)).toMatchObject({ startsAt: at(24), endsAt: at(26) })
    })

    it('refuses to move a webinar into the past', async () => {
      const webinar = await story.webinar()

      expect(await edit(webinar.id, { startsAt: at(-1 / 60), endsAt: at(1) })).toMatchObject({
        status: 400,
        body: { error: { fields: { startsAt: '开始时间须晚于现在' } } },
      })
    })

    it('imports a new title and a new end from Zoom', async () => {
      const { id } = await story.makeAtZoom({ topic: '公开课', startsAt: at(5), minutes: 45 })
      await story.syncAll()

      expect(await story.ours(id)).toMatchObject({
        title: '公开课',
        startsAt: at(5),
        endsAt: at(5.75),
        isListed: false,
        usesLiveLink: false,
      })
    })

    it('deletes at Zoom too, after the title was typed', async () => {
      const webinar = await story.webinar()

      const mistyped = await remove(webinar.id, '别的标题')
      const stillThere = await atZoom()
      const deleted = await remove(webinar.id, webinar.title)

      expect(mistyped).toMatchObject({ status: 400, body: { error: { fields: { title: expect.any(String) } } } })
      expect(stillThere).toHaveLength(1)
      expect(deleted.status).toBe(200)
      expect((await atZoom()).filter(({ state }) => state !== 'deleted')).toEqual([])
      expect(await listed()).toEqual([])
    })

    it('lets the live link be switched although Zoom’s own page cannot be closed', async () => {
      const webinar = await story.webinar()

      const off = await edit(webinar.id, { usesLiveLink: false })
      const on = await edit(webinar.id, { usesLiveLink: true })

      expect([off.body.usesLiveLink, on.body.usesLiveLink, on.body.formStillOpen]).toEqual([false, true, false])
    })
  })

  describe('unsupported webinars', () => {
    it.each([6, 9] as const)(
      'include recurring ones (type %d), which cannot be edited, listed or deleted, and show why',
      async (type) => {
        const { id } = await story.makeAtZoom({ topic: '每周答疑', type, startsAt: at(5) })
        await story.syncAll()
        const webinar = await story.ours(id)

        const attempts = [
          await edit(webinar.id, { title: '改名' }),
          await edit(webinar.id, { isListed: true }),
          await edit(webinar.id, { usesLiveLink: true }),
        ]
        const batch = await owner.post<ErrorReply>('/api/admin/webinars/batch', {
          ids: [webinar.id],
          change: { action: 'list' },
        })
        const deletion = await expectOk<WebinarDeletion>(owner.get(`/api/admin/webinars/${webinar.id}/deletion`))

        expect(webinar).toMatchObject({
          notSupported: 'recurring',
          isEditable: false,
          dataOffBy: 'not_supported',
          recordingsOffBy: 'not_supported',
        })
        for (const { status, body } of attempts)
          expect({ status, error: body.error }).toMatchObject({
            status: 409,
            error: { code: 'not_editable', message: expect.stringContaining('周期性') },
          })
        expect(batch).toMatchObject({ status: 409, body: { error: { message: expect.stringContaining('每周答疑') } } })
        expect(deletion.refusal).toContain('周期性')
        expect(await remove(webinar.id, webinar.title)).toMatchObject({ status: 409 })
      },
    )

    it('include a webinar of Zoom Events after its first refusal, also when the list does not mark it', async () => {
      const { id } = await story.makeAtZoom({ topic: '年度峰会', startsAt: at(30), isZoomEvents: true })
      await story.syncAll()
      const before = await story.ours(id)

      const refused = await edit(before.id, { title: '年度峰会 2026' })
      await story.syncAll()

      expect(before).toMatchObject({ notSupported: null, isEditable: true })
      expect(refused).toMatchObject({
        status: 409,
        body: {
          error: {
            code: 'not_editable',
            message: expect.stringContaining('Zoom Events'),
            providerMessage: expect.any(String),
          },
        },
      })
      expect(await story.ours(id)).toMatchObject({
        title: '年度峰会',
        notSupported: 'provider_events',
        dataOffBy: 'not_supported',
      })
    })

    it('include one that asks more than we can answer, as long as it does', async () => {
      const { id } = await story.makeAtZoom({ topic: '闭门研讨', startsAt: at(5), requiredQuestion: '贵司年采购额' })
      await story.syncAll()
      const asking = await story.ours(id)

      await world.zoom('POST', `webinars/${id}/change`, { requiredQuestion: '' })
      await story.syncAll()

      expect(asking).toMatchObject({ registrationBlock: 'other_questions', requiredQuestions: ['贵司年采购额'] })
      expect(await story.ours(id)).toMatchObject({ registrationBlock: null, requiredQuestions: [] })
    })

    it('include one with registration off, known before anybody registers', async () => {
      const { id } = await story.makeAtZoom({ topic: '免报名直播', startsAt: at(5), approvalType: 2 })

      await story.syncAll()

      expect(await story.ours(id)).toMatchObject({ registrationBlock: 'registration_off' })
    })

    it('cost one call for their questions while nothing changes', async () => {
      await story.makeAtZoom({ topic: '公开课', startsAt: at(5) })
      await story.syncAll()
      const asked = async () =>
        (await world.zoom<{ calls: { operation: string }[] }>('GET', 'calls')).calls.filter(
          ({ operation }) => operation === 'webinarRegistrantsQuestionsGet',
        ).length

      const first = await asked()
      await story.syncAll()

      expect([first, await asked()]).toEqual([1, 1])
    })
  })

  describe('webinars that Zoom no longer has', () => {
    it('are marked as deleted when Zoom deleted them before they were held', async () => {
      const { id } = await story.makeAtZoom({ topic: '取消的公开课', startsAt: at(5) })
      await story.syncAll()

      await world.zoom('POST', `webinars/${id}/remove`, {})
      await story.syncAll()

      expect(await story.ours(id)).toMatchObject({ providerState: 'deleted' })
    })

    it('are kept when they were held, and their report is still read', async () => {
      const { id } = await story.makeAtZoom({ topic: '上月的公开课', startsAt: at(1) })
      await story.syncAll()
      const { id: ourId } = await story.ours(id)
      await world.zoom('POST', `webinars/${id}/start`, { at: at(1) })
      world.clock.advance({ hours: 3 })
      await world.zoom('POST', `webinars/${id}/end`, { at: at(-1) })
      await world.zoom('POST', `webinars/${id}/audience`, { people: 6, guestPercent: 0, phonePercent: 0 })
      await expectOk(owner.post('/api/admin/sync', { webinarId: ourId, withEvents: true }))
      await world.drainJobs()

      world.clock.advance({ days: 40 })
      await world.zoom('POST', `webinars/${id}/change`, { isExpired: true })
      await story.syncAll()
      await expectOk(owner.post('/api/admin/sync', { webinarId: ourId, withEvents: true }))
      await world.drainJobs()

      expect(await story.ours(id)).toMatchObject({ providerState: 'ready', status: 'ended', watchedCount: 6 })
    })

    it('are not requested for users who are no longer named', async () => {
      const { id } = await story.makeAtZoom({ topic: '周妍的公开课', startsAt: at(5) })
      await story.syncAll()
      await expectOk(
        owner.put(`/api/admin/provider-accounts/${(await story.connected()).id}/users`, {
          connectedEmail: zoomConnection.connectedEmail,
          users: [],
        }),
      )

      await world.zoom('POST', `webinars/${id}/remove`, {})
      await story.syncAll()

      expect(await story.ours(id)).toMatchObject({ providerState: 'ready', dataOffBy: 'user_removed' })
    })
  })

  describe('importing a webinar by its number', () => {
    it('accepts a number as people copy it, with spaces or dashes, and imports it once', async () => {
      const { id } = await story.makeAtZoom({ topic: '上季度回顾', startsAt: at(-72) })
      const spaced = String(id).replace(/^(\d{3})(\d{4})/, '$1 $2 ')

      const [added, again] = [
        await addExisting(spaced),
        await addExisting(String(id).replace(/^(\d{3})(\d{4})/, '$1-$2-')),
      ]

      expect(added).toMatchObject({ status: 200, body: { outcome: 'added' } })
      expect(again).toMatchObject({ status: 200, body: { outcome: 'known', id: added.body.id } })
      expect(await story.ours(id)).toMatchObject({ title: '上季度回顾', host: { email: ZOOM_HOST } })
    })

    it('refuses the number of a meeting', async () => {
      const { id } = await world.zoom<{ id: number }>('POST', 'meetings', {})

      expect(await addExisting(String(id))).toMatchObject({
        status: 400,
        body: { error: { fields: { externalId: expect.stringContaining('Meeting') } } },
      })
    })

    it.each(['99999999999', 'not-a-number'])('refuses an unknown number: %s', async (externalId) => {
      expect(await addExisting(externalId)).toMatchObject({
        status: 400,
        body: { error: { fields: { externalId: expect.stringContaining('找不到') } } },
      })
    })

    it('refuses other users’ webinars without showing what they are', async () => {
      const { id } = await story.makeAtZoom({ topic: '别人的内部培训', hostEmail: ZOOM_STRANGER })

      const { status, body } = await addExisting(String(id))

      expect({ status, fields: body.error.fields }).toEqual({
        status: 400,
        fields: { externalId: expect.stringContaining('名单') },
      })
      expect(JSON.stringify(body)).not.toContain('别人的内部培训')
      expect(await listed()).toEqual([])
    })
  })
})
