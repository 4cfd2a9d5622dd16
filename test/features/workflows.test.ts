import { eq, sql } from 'drizzle-orm'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { providerAccounts } from '../../cloudfunctions/db/tables/provider-accounts'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { Workflow, WorkflowEntry, WorkflowTarget, WorkflowTrigger } from '../../shared/contracts/workflows'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { inWords } from '../../shared/text/messages/message'
import { CONSENT } from '../runtime/consent'
import type { HttpClient } from '../runtime/http-client'
import { syncStory, type SyncStory } from '../runtime/sync-story'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

describe('workflows that register contacts for a webinar', () => {
  let world: TestWorld
  let story: SyncStory
  let operator: HttpClient
  let target: WebinarDetail
  beforeAll(async () => {
    world = await openWorld()
    story = syncStory(world)
    await story.withoutLimits()
    operator = await world.operator('operator')
  })
  beforeEach(async () => {
    await world.product.db.execute(sql`truncate contacts, tags, workflows, webinars cascade`)
    target = await world.webinar({ title: '目标直播' })
  })
  afterAll(() => world.close())

  const person = async (name: string, facts: Partial<typeof contacts.$inferInsert> = {}) => {
    const [made] = await world.product.db
      .insert(contacts)
      .values({ name, email: `${name}@gmail.com`, source: 'import', ...facts })
      .returning({ id: contacts.id })
    return made!.id
  }
  const tagged = (ids: string[], name: string) =>
    expectOk(operator.post('/api/admin/tags/contacts', { who: { ids }, add: [name] }))
  const tag = async (name: string) => (await expectOk<{ id: string }>(operator.post('/api/admin/tags', { name }))).id
  const create = (trigger: WorkflowTrigger, to: WorkflowTarget = { kind: 'webinar', typedId: target.externalId! }) =>
    operator.post<Workflow & ErrorReply>('/api/admin/workflows', { name: '自动报名', trigger, target: to })
  const switchOn = (id: string, withPresent = false) =>
    expectOk<Workflow>(operator.post(`/api/admin/workflows/${id}/switch`, { isOn: true, withPresent }))
  const running = async (trigger: WorkflowTrigger, to?: WorkflowTarget) => {
    const { id } = await expectOk<Workflow>(create(trigger, to))
    await switchOn(id)
    return id
  }
  const view = (id: string) => expectOk<Workflow & { presentCount: number }>(operator.get(`/api/admin/workflows/${id}`))
  const log = async (id: string) => {
    const { items } = await expectOk<{ items: WorkflowEntry[] }>(operator.get(`/api/admin/workflows/${id}/entries`))
    return Object.fromEntries(items.map(({ contactName, outcome, reason }) => [contactName, reason ?? outcome]))
  }
  const registeredFor = async ({ id }: { id: string }) => {
    const rows = await world.product.db
      .select({ name: contacts.name, source: registrations.source, status: registrations.status })
      .from(registrations)
      .innerJoin(contacts, eq(contacts.id, registrations.contactId))
      .where(eq(registrations.webinarId, id))
    return rows
      .filter(({ status }) => status === 'registered')
      .map(({ name, source }) => `${name} ${source}`)
      .toSorted()
  }

  it('register contacts that get a tag, each once, and record it in the log and on the timeline', async () => {
    const id = await running({ kind: 'tag', tagId: await tag('重点') })
    const lilei = await person('李雷')

    await tagged([lilei, await person('韩梅梅')], '重点')
    const waiting = await log(id)
    await world.drainJobs()
    const [{ id: tagId }] = (await expectOk<{ items: [{ id: string }] }>(operator.get('/api/admin/tags'))).items
    await expectOk(operator.post('/api/admin/tags/contacts', { who: { ids: [lilei] }, remove: [tagId] }))
    await tagged([lilei], '重点')
    await world.drainJobs()

    expect(waiting).toEqual({ 李雷: 'waiting', 韩梅梅: 'waiting' })
    expect(await log(id)).toEqual({ 李雷: 'done', 韩梅梅: 'done' })
    expect(await registeredFor(target)).toEqual(['李雷 workflow', '韩梅梅 workflow'].toSorted())
    expect((await story.timeline({ contactId: lilei }, target)).map(({ type, detail }) => [type, detail])).toEqual([
      ['registered', { source: 'workflow' }],
    ])
    expect((await view(id)).counts).toEqual({ waiting: 0, done: 2, already: 0, refused: 0 })
  })

  it('register people who submit a form, in the same request', async () => {
    const { id: formId } = (
      await expectOk<{ items: { id: string; kind: string }[] }>(operator.get('/api/admin/registration-forms'))
    ).items.find(({ kind }) => kind === 'global')!
    const id = await running({ kind: 'form', formId })
    const first = await world.webinar({ title: '第一场' })

    await story.register(first, ['alice'])
    await world.drainJobs()

    expect(await registeredFor(target)).toEqual(['alice workflow'])
    expect(await log(id)).toEqual({ alice: 'done' })
  })

  it('register a group: registrants at once, and attendees and no-shows after the sync that finds them', async () => {
    const held = await story.liveWebinar({ title: '上一场' })
    const forRegistered = await running({ kind: 'group', webinarId: held.id, audience: 'registered' })
    const [alice] = await story.register(held, ['alice', 'bob'])
    const second = await world.webinar({ title: '给看过的人' })
    const third = await world.webinar({ title: '给错过的人' })
    await running(
      { kind: 'group', webinarId: held.id, audience: 'watched' },
      { kind: 'webinar', typedId: second.externalId! },
    )
    await running(
      { kind: 'group', webinarId: held.id, audience: 'not_watched' },
      { kind: 'webinar', typedId: third.externalId! },
    )
    await world.drainJobs()
    const atOnce = [await registeredFor(target), await registeredFor(second), await registeredFor(third)]

    await story.watch(held, [alice!], { minutes: 20 })
    await story.end(held)
    await story.sync(held)
    await world.drainJobs()

    expect(atOnce).toEqual([['alice workflow', 'bob workflow'], [], []])
    expect([await registeredFor(second), await registeredFor(third)]).toEqual([['alice workflow'], ['bob workflow']])
    expect(await log(forRegistered)).toEqual({ alice: 'done', bob: 'done' })
  })

  it('ask whether contacts that already meet the condition enter now or are skipped', async () => {
    const tagId = await tag('老客户')
    await tagged([await person('李雷')], '老客户')
    const { id } = await expectOk<Workflow>(create({ kind: 'tag', tagId }))
    const before = await view(id)

    await switchOn(id)
    await tagged([await person('韩梅梅')], '老客户')
    await world.drainJobs()
    const withoutPresent = { log: await log(id), present: (await view(id)).presentCount }
    await expectOk(operator.post(`/api/admin/workflows/${id}/switch`, { isOn: false }))
    await switchOn(id, true)
    await world.drainJobs()

    expect([before.isOn, before.presentCount]).toEqual([false, 1])
    expect(withoutPresent).toEqual({ log: { 韩梅梅: 'done' }, present: 1 })
    expect(await log(id)).toEqual({ 李雷: 'done', 韩梅梅: 'done' })
  })

  it('register nobody while paused', async () => {
    const id = await running({ kind: 'tag', tagId: await tag('甲') })
    await expectOk(operator.post(`/api/admin/workflows/${id}/switch`, { isOn: false }))

    await tagged([await person('李雷')], '甲')
    await world.drainJobs()

    expect(await log(id)).toEqual({})
    expect(await view(id)).toMatchObject({ isOn: false, presentCount: 1 })
  })

  it('accept the webinar id as people write it, and refuse an id that no connected account has', async () => {
    const tagId = await tag('甲')
    const spaced = target.externalId!.replace(/(.{3})/g, '$1 ').trim()

    const made = await create({ kind: 'tag', tagId }, { kind: 'webinar', typedId: ` ${spaced.replace(' ', '-')} ` })
    const unknown = await create({ kind: 'tag', tagId }, { kind: 'webinar', typedId: '999 8888 7777' })
    const nonsense = await create({ kind: 'tag', tagId }, { kind: 'webinar', typedId: 'next week' })
    const found = await expectOk(operator.get(`/api/admin/workflows/target?typedId=${encodeURIComponent(spaced)}`))

    expect(made.body.webinar).toMatchObject({ id: target.id, title: '目标直播' })
    expect(unknown.body.error.fields?.typedId).toContain('没有任何已连接的账号有编号 99988887777 的直播')
    expect(nonsense.body.error.fields?.typedId).toContain('这不是直播编号')
    expect(found).toMatchObject({ webinar: { title: '目标直播' }, reason: null })
  })

  it.each([
    ['recurring', { notSupported: 'recurring' as const }, '周期性研讨会'],
    ['over', { status: 'ended' as const }, '直播已经结束'],
    ['deleted', { deletedAt: new Date() }, '这场直播已被删除'],
    [
      'with more questions at Zoom',
      { provider: 'zoom' as const, registrationBlock: 'other_questions' as const },
      '其他必填问题',
    ],
    [
      'without registration at Zoom',
      { provider: 'zoom' as const, registrationBlock: 'registration_off' as const },
      '没有开启这场直播的报名',
    ],
    ['open at the provider', { usesLiveLink: false }, '直播平台自己的页面报名'],
  ])('refuse a webinar that is %s, with the reason', async (_what, change, sentence) => {
    await world.product.db.update(webinars).set(change).where(eq(webinars.id, target.id))

    const { body } = await create({ kind: 'tag', tagId: await tag('甲') })

    expect(body.error.fields?.typedId).toContain(sentence)
  })

  it('never register hosts, alternative hosts or the user who connected the account, and say why', async () => {
    await world.product.db
      .update(webinars)
      .set({ hostEmail: 'Host@acme.com', alternativeHosts: ['second@acme.com'] })
      .where(eq(webinars.id, target.id))
    await world.product.db.update(providerAccounts).set({ connectedEmail: 'admin@acme.com' })
    const id = await running({ kind: 'tag', tagId: await tag('甲') })
    const people = [
      await person('主持', { email: 'host@acme.com' }),
      await person('联席', { email: 'second@acme.com' }),
      await person('管理', { email: 'admin@acme.com' }),
      await person('李雷'),
    ]

    await tagged(people, '甲')
    await world.drainJobs()

    expect(await log(id)).toEqual({
      主持: 'host_cannot_register',
      联席: 'host_cannot_register',
      管理: 'host_cannot_register',
      李雷: 'done',
    })
    expect(await registeredFor(target)).toEqual(['李雷 workflow'])
    expect(inWords('workflow_host_cannot_register', 'en')).toBe("The webinar host can't register for the webinar")
    expect(inWords('workflow_panelist_cannot_register', 'en')).toBe("The webinar host can't register for the webinar")
    await world.product.db.update(providerAccounts).set({ connectedEmail: null })
  })

  it('take each contact’s webinar id from a field of the contact', async () => {
    const other = await world.webinar({ title: '另一场' })
    const id = await running({ kind: 'tag', tagId: await tag('甲') }, { kind: 'contact_field' })
    const people = [await person('李雷'), await person('韩梅梅'), await person('林涛'), await person('魏华')]
    const field = (contactId: string | undefined, webinarIdField: string) =>
      operator.patch<ErrorReply>(`/api/admin/contacts/${contactId}`, { webinarIdField })
    await expectOk(field(people[0], target.externalId!.replace(/(.{3})/, '$1-')))
    await expectOk(field(people[1], other.externalId!))
    await expectOk(field(people[2], '12345678901'))

    await tagged(people, '甲')
    await world.drainJobs()

    expect(await log(id)).toEqual({ 李雷: 'done', 韩梅梅: 'done', 林涛: 'id_unknown', 魏华: 'id_missing' })
    expect([await registeredFor(target), await registeredFor(other)]).toEqual([['李雷 workflow'], ['韩梅梅 workflow']])
    expect((await field(people[0], 'soon')).body.error.fields?.webinarIdField).toContain('这不是直播编号')
  })

  it('take the webinar id from an answer to a form’s question', async () => {
    const question = {
      key: 'which',
      type: 'single',
      label: '想看哪一场',
      placeholder: '',
      help: '',
      isRequired: true,
      alias: '',
      options: [target.externalId!, '还没想好'],
      defaultValue: '',
    }
    const base = { placeholder: '', help: '', isRequired: true, alias: '', options: [], defaultValue: '' }
    const fields = [
      { ...base, key: 'name', type: 'name', label: '姓名' },
      { ...base, key: 'phone', type: 'phone', label: '手机号' },
      { ...base, key: 'email', type: 'email', label: '邮箱' },
      question,
    ]
    const form = await expectOk<{ id: string }>(
      operator.post('/api/admin/registration-forms', { title: '选场次', intro: '', fields }),
    )
    const first = await world.webinar({ title: '第一场', registrationFormId: form.id })
    const id = await running({ kind: 'form', formId: form.id }, { kind: 'answer', formId: form.id, key: 'which' })
    const answer = async (user: string, phone: string, which: string) =>
      expectOk(
        (await world.visitor(user)).post(`/api/visitor/webinars/${first.code}/registrations`, {
          answers: { name: user, phone, email: `${user}@example.com`, which },
          consent: CONSENT,
        }),
      )

    await answer('alice', '13800138001', target.externalId!)
    await answer('bob', '13800138002', '还没想好')
    await world.drainJobs()

    expect(await log(id)).toEqual({ alice: 'done', bob: 'id_malformed' })
    expect(await registeredFor(target)).toEqual(['alice workflow'])
  })

  it('skip contacts that are registered or have cancelled, and try refused ones again', async () => {
    await world.product.db.update(webinars).set({ hostEmail: 'host@acme.com' }).where(eq(webinars.id, target.id))
    const id = await running({ kind: 'tag', tagId: await tag('甲') })
    const people = [await person('已报'), await person('取消'), await person('主持', { email: 'host@acme.com' })]
    await world.product.db.insert(registrations).values([
      { webinarId: target.id, contactId: people[0]!, registeredAt: world.clock.now(), source: 'h5' },
      {
        webinarId: target.id,
        contactId: people[1]!,
        registeredAt: world.clock.now(),
        source: 'h5',
        status: 'cancelled',
      },
    ])
    await tagged(people, '甲')
    await world.drainJobs()
    const before = await log(id)

    await world.product.db.update(webinars).set({ hostEmail: 'new-host@acme.com' }).where(eq(webinars.id, target.id))
    const retried = await expectOk(operator.post(`/api/admin/workflows/${id}/retry`, {}))
    await world.drainJobs()

    expect(before).toEqual({ 已报: 'already', 取消: 'cancelled_before', 主持: 'host_cannot_register' })
    expect(retried).toEqual({ retried: 2 })
    expect(await log(id)).toEqual({ 已报: 'already', 取消: 'cancelled_before', 主持: 'done' })
  })

  it('can do the same once for a selection, with a separate log', async () => {
    const people = [await person('李雷'), await person('韩梅梅')]

    const made = await expectOk<{ id: string; entered: number }>(
      operator.post('/api/admin/workflows/by-hand', { who: { ids: people }, typedId: target.externalId }),
    )
    await world.drainJobs()

    expect(made.entered).toBe(2)
    expect(await log(made.id)).toEqual({ 李雷: 'done', 韩梅梅: 'done' })
    expect(await registeredFor(target)).toEqual(['李雷 panel', '韩梅梅 panel'].toSorted())
    const listed = async (manual: boolean) =>
      (await expectOk<{ total: number }>(operator.get(`/api/admin/workflows?manual=${manual}`))).total
    expect([await listed(true), await listed(false)]).toEqual([1, 0])
  })

  it('process thousands in a few batches, and continue from one workflow into the next', async () => {
    const next = await world.webinar({ title: '下一场' })
    const chained = await running(
      { kind: 'group', webinarId: target.id, audience: 'registered' },
      { kind: 'webinar', typedId: next.externalId! },
    )
    await world.product.db.execute(
      sql`insert into contacts (name, email, source) select 'p' || n, 'p' || n || '@gmail.com', 'import' from generate_series(1, 1200) n`,
    )

    const made = await expectOk<{ id: string; entered: number }>(
      operator.post('/api/admin/workflows/by-hand', { who: { filter: {} }, typedId: target.externalId }),
    )
    await world.drainJobs()
    await world.drainJobs()

    expect(made.entered).toBe(1200)
    expect((await view(made.id)).counts).toMatchObject({ done: 1200, waiting: 0 })
    expect((await view(chained)).counts).toMatchObject({ done: 1200, waiting: 0 })
  })

  it('protect their tag while they run, and are deleted with their log but not the registrations', async () => {
    const tagId = await tag('甲')
    const id = await running({ kind: 'tag', tagId })
    await tagged([await person('李雷')], '甲')
    await world.drainJobs()

    const refused = await operator.delete<ErrorReply>(`/api/admin/tags/${tagId}`)
    await expectOk(operator.delete(`/api/admin/workflows/${id}`))

    expect(refused).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringContaining('1 个开启中的自动化流程') } },
    })
    expect((await operator.get(`/api/admin/workflows/${id}`)).status).toBe(404)
    expect(await registeredFor(target)).toEqual(['李雷 workflow'])
  })
})
