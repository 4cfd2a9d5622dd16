import { eq, sql } from 'drizzle-orm'
import { auditEntries } from '../../cloudfunctions/db/tables/audit-entries'
import { providerAccounts } from '../../cloudfunctions/db/tables/provider-accounts'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import type { HttpClient } from '../runtime/http-client'
import { png } from '../runtime/pictures'
import { openWorld, type TestWorld } from '../runtime/world'

type Activity = {
  webinarId: number
  subject: string
  startsAt: string
  type: number
  kOn: boolean
  formOn: boolean
  authUrl?: string
  imgUrl: string
}

describe('creating a webinar', () => {
  let world: TestWorld
  let operator: HttpClient
  let providerAccountId: string
  beforeEach(async () => {
    world = await openWorld({ at: '2026-12-01T04:00:00.000Z' })
    operator = await world.operator('operator')
    providerAccountId = (await world.connectVhall()).id
  })
  afterEach(() => world.close())

  const form = (changes: Record<string, unknown> = {}) => ({
    requestKey: crypto.randomUUID(),
    providerAccountId,
    title: '秋季新品发布',
    startsAt: '2026-12-02T06:30:00.000Z',
    endsAt: '2026-12-02T08:00:00.000Z',
    ...changes,
  })
  const create = (body: Record<string, unknown>) =>
    operator.post<WebinarDetail & ErrorReply>('/api/admin/webinars', body)
  const atVhall = async () => (await world.vhall<{ activities: Activity[] }>('GET', 'activities')).activities
  const ours = () => world.product.db.select().from(webinars)
  const fail = (operation: string, kind: string, rest: Record<string, unknown> = {}) =>
    world.vhall('POST', 'faults', { operation, kind, ...rest })
  const impatient = () =>
    world.product.db
      .update(providerAccounts)
      .set({ settings: { timeoutMs: 300 }, updatedAt: new Date() })
      .where(eq(providerAccounts.id, providerAccountId))
  const settle = async () => {
    await world.product.db.execute(sql`update graphile_worker._private_jobs set run_at = now()`)
    await world.drainJobs()
  }

  it('creates it at VHall too, closed to everybody who does not come through our link', async () => {
    const { status, body } = await create(form({ intro: '三款新品', mode: 'interactive', hostName: '产品团队' }))

    expect(status).toBe(200)
    expect(body).toMatchObject({
      title: '秋季新品发布',
      status: 'upcoming',
      providerState: 'ready',
      mode: 'interactive',
      isListed: true,
      formStillOpen: false,
      isEditable: true,
    })
    expect(body.code).toMatch(/^[0-9A-Za-z]{8}$/)
    expect(body.link).toBe(`${world.origin}/m/webinar?code=${body.code}`)
    const [activity] = await atVhall()
    expect(activity).toMatchObject({
      webinarId: Number(body.externalId),
      subject: '秋季新品发布',
      startsAt: '2026-12-02T06:30:00.000Z',
      type: 3,
      kOn: true,
      formOn: false,
    })
    expect(activity?.authUrl).toMatch(new RegExp(`/api/callback/vhall/k/${body.id}$`))
  })

  it('shows it in the hall at once, with its cover', async () => {
    const { body: image } = await operator.upload<{ fileId: string; url: string }>('/api/admin/images', { file: png() })
    const { body } = await create(form({ coverFileId: image.fileId, inCarousel: true }))

    const hall = await world.anyone.get<{ items: { code: string; coverUrl: string }[]; carousel: { code: string }[] }>(
      '/api/visitor/hall',
    )

    expect(hall.body.items).toEqual([expect.objectContaining({ code: body.code, coverUrl: image.url })])
    expect(hall.body.carousel).toEqual([expect.objectContaining({ code: body.code })])
    expect((await atVhall())[0]?.imgUrl).toMatch(/^http/)
    expect((await fetch(image.url)).headers.get('content-type')).toBe('image/png')
  })

  it('uses VHall’s own landing page when the live link is off', async () => {
    const { body } = await create(form({ usesLiveLink: false }))

    expect(body).toMatchObject({ usesLiveLink: false, link: '' })
    expect((await atVhall())[0]).toMatchObject({ kOn: false })
  })

  it('warns when VHall’s own form could not be switched off', async () => {
    await fail('disableRegistrationForm', 'no_permission')

    const { body } = await create(form())

    expect(body).toMatchObject({ providerState: 'ready', formStillOpen: true })
  })

  it('shows VHall’s refusal in VHall’s own words and keeps nothing', async () => {
    await fail('createWebinar', 'refused', { msg: '该账号的活动数已达上限' })

    const { status, body } = await create(form())

    expect(status).toBe(502)
    expect(body.error).toMatchObject({ code: 'provider_refused', providerMessage: '该账号的活动数已达上限' })
    expect(await ours()).toEqual([])
    expect(await atVhall()).toEqual([])
  })

  it('can be sent again with the same form after a refusal', async () => {
    await fail('createWebinar', 'refused', { times: 1 })
    const body = form()
    await create(body)

    const again = await create(body)

    expect(again.status).toBe(200)
    expect(await atVhall()).toHaveLength(1)
  })

  it('deletes the new webinar at VHall when VHall’s landing page cannot be disabled', async () => {
    await fail('setWebinarK', 'no_permission')
    await fail('addWebinarK', 'no_permission')

    const { body } = await create(form())

    expect(body.error.code).toMatch(/^provider_/)
    expect(await ours()).toEqual([])
    expect(await atVhall()).toEqual([])
  })

  it('creates one webinar, not two, when VHall created it but the response got lost', async () => {
    await impatient()
    await fail('createWebinar', 'timeout_after_work', { times: 1 })

    const { status, body } = await create(form())

    expect(status).toBe(200)
    expect(body.providerState).toBe('ready')
    expect(await atVhall()).toHaveLength(1)
  })

  it('tries again when VHall never got the first call', async () => {
    await impatient()
    await fail('createWebinar', 'timeout', { times: 1 })

    const { status } = await create(form())

    expect(status).toBe(200)
    expect(await atVhall()).toHaveLength(1)
  })

  it('is finished by a job when VHall’s outcome was unknown and VHall had created it', async () => {
    await impatient()
    await fail('createWebinar', 'timeout_after_work', { times: 1 })
    await fail('listWebinars', 'timeout')
    const unknown = await create(form())
    const hidden = await world.anyone.get<{ items: unknown[] }>('/api/visitor/hall')
    await world.vhall('DELETE', 'faults')

    await settle()

    expect(unknown.body.error).toMatchObject({ code: 'provider_timeout', message: expect.stringContaining('自动') })
    expect(hidden.body.items).toEqual([])
    expect(await ours()).toEqual([
      expect.objectContaining({ providerState: 'ready', externalId: String((await atVhall())[0]?.webinarId) }),
    ])
    expect(await atVhall()).toEqual([expect.objectContaining({ kOn: true })])
  })

  it('is undone by a job when VHall’s outcome was unknown and VHall had not created it', async () => {
    await impatient()
    await fail('createWebinar', 'timeout')
    await create(form())
    await world.vhall('DELETE', 'faults')

    await settle()

    expect(await ours()).toEqual([])
    expect(await atVhall()).toEqual([])
  })

  it('uses the webinar of an earlier try with a lost response when the same form is sent again', async () => {
    await impatient()
    await fail('createWebinar', 'timeout_after_work', { times: 1 })
    await fail('listWebinars', 'timeout', { times: 1 })
    const body = form()
    const first = await create(body)

    const second = await create(body)

    expect([first.status, second.status]).toEqual([502, 200])
    expect(await atVhall()).toHaveLength(1)
    expect(await ours()).toHaveLength(1)
  })

  it('creates one webinar when the same form is sent five times at once', async () => {
    const body = form()

    const replies = await Promise.all(Array.from({ length: 5 }, () => create(body)))

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(new Set(replies.map((reply) => reply.body.id)).size).toBe(1)
    expect(await atVhall()).toHaveLength(1)
  })

  it('creates ten different webinars at once', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, (_, n) => create(form({ title: `第 ${n + 1} 场` }))))

    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200))
    expect(await atVhall()).toHaveLength(10)
  })

  it('distinguishes a second webinar with the same title and time from a lost response', async () => {
    await impatient()
    await create(form())
    await fail('createWebinar', 'timeout', { times: 1 })

    const { status } = await create(form())

    expect(status).toBe(200)
    expect(await atVhall()).toHaveLength(2)
  })

  it.each([
    ['a title of 200 characters', { title: '长'.repeat(200) }, 'title', '最多 64 个字'],
    ['no title', { title: '   ' }, 'title', '不能为空'],
    ['an end before the start', { endsAt: '2026-12-02T06:00:00.000Z' }, 'endsAt', '结束时间须晚于开始时间'],
    ['a start in the past', { startsAt: '2026-11-30T06:00:00.000Z' }, 'startsAt', '开始时间不能早于现在'],
    ['a folder that does not exist', { folderId: crypto.randomUUID() }, 'folderId', '分组不存在或已被删除'],
    ['a cover that was never uploaded', { coverFileId: crypto.randomUUID() }, 'coverFileId', '图片不存在，请重新上传'],
    ['an invalid time', { startsAt: '明天下午' }, 'startsAt', '格式不正确'],
  ])('refuses %s at its field, before VHall is called', async (_, changes, field, words) => {
    const { status, body } = await create(form(changes))

    expect(status).toBe(400)
    expect(body.error).toMatchObject({ code: 'bad_input', fields: { [field]: words } })
    expect(await atVhall()).toEqual([])
    expect(await ours()).toEqual([])
  })

  it('keeps a title as it was typed, whatever characters are in it', async () => {
    const title = `<script>alert("x")</script> & '引号' 😀`

    const { body } = await create(form({ title }))

    expect(body.title).toBe(title)
    expect((await atVhall())[0]?.subject).toBe(title)
  })

  it('records who created it', async () => {
    const { body } = await create(form())

    const entries = await world.product.db.select().from(auditEntries).where(eq(auditEntries.subjectId, body.id))

    expect(entries).toEqual([
      expect.objectContaining({ action: 'webinar.created', after: expect.objectContaining({ title: '秋季新品发布' }) }),
    ])
  })
})
