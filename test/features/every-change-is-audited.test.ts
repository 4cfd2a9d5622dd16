import { readFileSync } from 'node:fs'
import path from 'node:path'
import { count } from 'drizzle-orm'
import { audit as words } from '../../admin/src/text/zh/audit'
import { auditEntries } from '../../cloudfunctions/db/tables/audit-entries'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { syncIssues, syncRuns } from '../../cloudfunctions/db/tables/sync-runs'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { webinarSessions } from '../../cloudfunctions/db/tables/webinars'
import { FIXED_APP_KEY, FIXED_SECRET_KEY } from '../../local/sandboxes/vhall/world'
import { contractRoutes } from '../runtime/contract-routes'
import { httpClient, type HttpClient } from '../runtime/http-client'
import { png } from '../runtime/pictures'
import { signInAsOperator } from '../runtime/sign-in'
import { totp } from '../runtime/totp'
import { expectOk, openWorld, PASSWORD, type TestWorld } from '../runtime/world'
import { ZOOM_ADMIN, ZOOM_HOST, zoomConnection, zoomStory, type ZoomStory } from '../runtime/zoom-story'

type Answer = Promise<{ status: number; body: unknown }>
type AuditedAction = {
  /** What has to be there before. */ prepare?: () => Promise<string>
  act: (made: string) => Answer
}

const changing = contractRoutes('/api/admin/').filter((route) => route.method !== 'get')
const nameOf = (route: { method: string; path: string }) => `${route.method.toUpperCase()} ${route.path}`
const report = readFileSync(path.join(__dirname, '../fixtures/zoom/zoom-attendee-report-2020.csv'))

describe('the activity log', () => {
  let world: TestWorld
  let owner: HttpClient
  let zoom: ZoomStory
  beforeAll(async () => {
    world = await openWorld()
    owner = await world.operator('owner')
    await world.connectVhall()
    zoom = zoomStory(world)
    await zoom.connect()
  })
  afterAll(() => world.close())

  const made = async (asked: Promise<{ status: number; body: unknown }>) => (await expectOk<{ id: string }>(asked)).id
  const folder = () => made(owner.post('/api/admin/folders', { name: crypto.randomUUID().slice(0, 18) }))
  const member = () =>
    made(
      owner.post('/api/admin/operators', { name: '成员', email: `${crypto.randomUUID()}@example.com`, role: 'viewer' }),
    )
  const webinar = async () => (await world.webinar()).id
  const campaign = () => made(owner.post('/api/admin/campaigns', { name: crypto.randomUUID() }))
  const channel = () =>
    made(
      owner.post('/api/admin/acquisition-channels', {
        webinarId: null,
        code: crypto.randomUUID().slice(0, 20),
        name: '渠道',
      }),
    )
  const fields = [
    {
      key: 'name',
      type: 'name',
      label: '姓名',
      placeholder: '',
      help: '',
      isRequired: true,
      alias: '',
      options: [],
      defaultValue: '',
    },
    {
      key: 'phone',
      type: 'phone',
      label: '手机号',
      placeholder: '',
      help: '',
      isRequired: true,
      alias: '',
      options: [],
      defaultValue: '',
    },
    {
      key: 'email',
      type: 'email',
      label: '邮箱',
      placeholder: '',
      help: '',
      isRequired: true,
      alias: '',
      options: [],
      defaultValue: '',
    },
  ]
  const formBody = () => ({ title: crypto.randomUUID().slice(0, 20), intro: '', fields })
  const form = () => made(owner.post('/api/admin/registration-forms', formBody()))
  const contact = async () => {
    const [row] = await world.product.db
      .insert(contacts)
      .values({ name: '客户', source: 'panel' })
      .returning({ id: contacts.id })
    return row?.id ?? ''
  }
  /** With one person that Zoom refuses. */
  const refused = async () => {
    const { id: webinarId } = await zoom.webinar()
    await world.product.db.insert(registrations).values({
      webinarId,
      contactId: await contact(),
      source: 'h5',
      registeredAt: world.clock.now(),
      providerState: 'failed',
    })
    return webinarId
  }
  const secondEmail = async () => {
    const id = await contact()
    await expectOk(owner.post(`/api/admin/contacts/${id}/emails`, { email: `${crypto.randomUUID()}@gmail.com` }))
    const { identities } = await expectOk<{ identities: { key: string }[] }>(owner.get(`/api/admin/contacts/${id}`))
    return `/api/admin/contacts/${id}/emails/${identities[0]?.key}`
  }
  const tag = () => made(owner.post('/api/admin/tags', { name: crypto.randomUUID().slice(0, 18) }))
  const workflow = async () =>
    made(
      owner.post('/api/admin/workflows', {
        name: '自动报名',
        trigger: { kind: 'tag', tagId: await tag() },
        target: { kind: 'contact_field' },
      }),
    )
  const warning = async () => {
    const webinarId = await webinar()
    const [run] = await world.product.db
      .insert(syncRuns)
      .values({ batchId: crypto.randomUUID(), webinarId, trigger: 'manual', status: 'failed' })
      .returning({ id: syncRuns.id })
    const [issue] = await world.product.db
      .insert(syncIssues)
      .values({ runId: run?.id ?? '', webinarId, code: 'provider_timeout', kind: 'sync_error' })
      .returning({ id: syncIssues.id })
    return String(issue?.id)
  }
  const heldOnce = async () => {
    const webinarId = await webinar()
    const [session] = await world.product.db
      .insert(webinarSessions)
      .values({ webinarId, externalSessionId: 'once', startedAt: world.clock.now(), endedAt: world.clock.now() })
      .returning({ id: webinarSessions.id })
    return `${webinarId}/sessions/${session?.id}`
  }
  const invited = async (webinarId: string) => {
    const id = await contact()
    await expectOk(owner.post('/api/admin/program/invite', { webinarIds: [webinarId], who: { ids: [id] } }))
    return id
  }
  const account = async () => (await world.connectVhall()).id
  /** Signed in with an own password, so that changes to the account affect nobody else. */
  const someone = async () => {
    const email = `${crypto.randomUUID()}@example.com`
    const { temporaryPassword } = await expectOk<{ temporaryPassword: string }>(
      owner.post('/api/admin/operators', { name: '某人', email, role: 'viewer' }),
    )
    const client = await signInAsOperator(httpClient(world.origin), { email, password: temporaryPassword })
    await expectOk(client.post('/api/admin/me/password', { currentPassword: temporaryPassword, newPassword: PASSWORD }))
    return { client, email }
  }
  const signedIn = new Map<string, HttpClient>()
  const remembered = async () => {
    const { client, email } = await someone()
    signedIn.set(email, client)
    return email
  }
  const withFactor = async () => {
    const email = await remembered()
    const { secret } = await expectOk<{ secret: string }>(
      own(email).post('/api/admin/me/two-factor', { password: PASSWORD }),
    )
    await expectOk(own(email).post('/api/admin/me/two-factor/confirm', { code: totp(secret) }))
    return email
  }
  const own = (email: string) => signedIn.get(email) ?? httpClient(world.origin)
  const uploaded = () =>
    made(
      owner.upload('/api/admin/imports', {
        file: { name: `${crypto.randomUUID()}.csv`, type: 'text/csv', bytes: report },
        timeZone: 'America/New_York',
      }),
    )

  const listUpload = (webinarId: string) =>
    owner.upload('/api/admin/imports/lists', {
      file: {
        name: `${crypto.randomUUID()}.csv`,
        type: 'text/csv',
        bytes: Buffer.from('姓名,邮箱\n李薇,li.wei@example.com\n'),
      },
      webinarId,
      timeZone: 'Asia/Shanghai',
    })

  const actions: Record<string, AuditedAction> = {
    'POST /api/admin/folders': { act: () => owner.post('/api/admin/folders', { name: '新分组' }) },
    'PATCH /api/admin/folders/{id}': {
      prepare: folder,
      act: (id) => owner.patch(`/api/admin/folders/${id}`, { name: '改名' }),
    },
    'DELETE /api/admin/folders/{id}': { prepare: folder, act: (id) => owner.delete(`/api/admin/folders/${id}`) },
    'PUT /api/admin/hall': {
      act: () =>
        owner.put('/api/admin/hall', {
          title: '新标题',
          subtitle: '',
          shareTitle: '',
          shareCoverFileId: null,
          carouselWebinarIds: [],
        }),
    },
    'POST /api/admin/images': {
      act: () => owner.upload('/api/admin/images', { file: png({ width: 640, height: 360 }) }),
    },
    'POST /api/admin/imports': {
      act: () =>
        owner.upload('/api/admin/imports', {
          file: { name: 'report.csv', type: 'text/csv', bytes: report },
          timeZone: 'America/New_York',
        }),
    },
    'POST /api/admin/imports/lists': { act: async () => listUpload(await webinar()) },
    'PUT /api/admin/imports/{id}/reading': {
      prepare: uploaded,
      act: (id) => owner.put(`/api/admin/imports/${id}/reading`, { encoding: 'utf-8', delimiter: ',' }),
    },
    'PUT /api/admin/imports/{id}/settings': {
      prepare: async () => made(listUpload(await webinar())),
      act: (id) => owner.put(`/api/admin/imports/${id}/settings`, { fields: [], timeZone: 'UTC' }),
    },
    'POST /api/admin/imports/{id}/confirm': {
      prepare: uploaded,
      act: (id) => owner.post(`/api/admin/imports/${id}/confirm`, {}),
    },
    'POST /api/admin/imports/{id}/preview': {
      prepare: uploaded,
      act: (id) => owner.post(`/api/admin/imports/${id}/preview`, { timeZone: 'UTC' }),
    },
    'POST /api/admin/imports/{id}/undo': {
      prepare: async () => {
        // An import that still waits would run later and replace this one, which then could not be undone.
        await world.drainJobs()
        const id = await uploaded()
        await expectOk(owner.post(`/api/admin/imports/${id}/confirm`, {}))
        await world.drainJobs()
        return id
      },
      act: (id) => owner.post(`/api/admin/imports/${id}/undo`),
    },
    'POST /api/admin/contacts/{id}/reveal': {
      prepare: contact,
      act: (id) => owner.post(`/api/admin/contacts/${id}/reveal`),
    },
    'POST /api/admin/contacts/{id}/sign-out': {
      prepare: contact,
      act: (id) => owner.post(`/api/admin/contacts/${id}/sign-out`),
    },
    'DELETE /api/admin/contacts/{id}': {
      prepare: contact,
      act: (id) => owner.delete(`/api/admin/contacts/${id}`, { confirm: '客户' }),
    },
    'POST /api/admin/contacts/{id}/emails': {
      prepare: contact,
      act: (id) => owner.post(`/api/admin/contacts/${id}/emails`, { email: `${crypto.randomUUID()}@gmail.com` }),
    },
    'POST /api/admin/contacts/{id}/emails/{key}/primary': {
      prepare: secondEmail,
      act: (email) => owner.post(`${email}/primary`),
    },
    'DELETE /api/admin/contacts/{id}/emails/{key}': { prepare: secondEmail, act: (email) => owner.delete(email) },
    'PUT /api/admin/contacts/{id}/details': {
      prepare: contact,
      act: (id) => owner.put(`/api/admin/contacts/${id}/details`, { name: '林晓雨', phone: '13800138001' }),
    },
    'PATCH /api/admin/contacts/{id}': {
      prepare: contact,
      act: (id) => owner.patch(`/api/admin/contacts/${id}`, { webinarIdField: '932 0123 5621' }),
    },
    'POST /api/admin/workflows': {
      prepare: tag,
      act: (tagId) =>
        owner.post('/api/admin/workflows', {
          name: '自动报名',
          trigger: { kind: 'tag', tagId },
          target: { kind: 'contact_field' },
        }),
    },
    'PATCH /api/admin/workflows/{id}': {
      prepare: workflow,
      act: (id) => owner.patch(`/api/admin/workflows/${id}`, { name: '改名' }),
    },
    'POST /api/admin/workflows/{id}/switch': {
      prepare: workflow,
      act: (id) => owner.post(`/api/admin/workflows/${id}/switch`, { isOn: true }),
    },
    'POST /api/admin/workflows/{id}/retry': {
      prepare: async () => {
        const id = await workflow()
        await expectOk(owner.post(`/api/admin/workflows/${id}/switch`, { isOn: true }))
        return id
      },
      act: (id) => owner.post(`/api/admin/workflows/${id}/retry`, {}),
    },
    'DELETE /api/admin/workflows/{id}': { prepare: workflow, act: (id) => owner.delete(`/api/admin/workflows/${id}`) },
    'POST /api/admin/workflows/by-hand': {
      prepare: contact,
      act: async (id) =>
        owner.post('/api/admin/workflows/by-hand', { who: { ids: [id] }, typedId: (await world.webinar()).externalId }),
    },
    'POST /api/admin/program/invite': {
      prepare: webinar,
      act: async (id) => owner.post('/api/admin/program/invite', { webinarIds: [id], who: { ids: [await contact()] } }),
    },
    'POST /api/admin/program/move': {
      prepare: webinar,
      act: async (webinarId) =>
        owner.post('/api/admin/program/move', {
          webinarId,
          status: 'registered',
          contactIds: [await invited(webinarId)],
        }),
    },
    'POST /api/admin/program/remove': {
      prepare: webinar,
      act: async (webinarId) =>
        owner.post('/api/admin/program/remove', { webinarId, contactIds: [await invited(webinarId)] }),
    },
    'POST /api/admin/tags': { act: () => owner.post('/api/admin/tags', { name: '新标签' }) },
    'PATCH /api/admin/tags/{id}': { prepare: tag, act: (id) => owner.patch(`/api/admin/tags/${id}`, { name: '改名' }) },
    'DELETE /api/admin/tags/{id}': { prepare: tag, act: (id) => owner.delete(`/api/admin/tags/${id}`) },
    'POST /api/admin/tags/contacts': {
      prepare: contact,
      act: (id) => owner.post('/api/admin/tags/contacts', { who: { ids: [id] }, add: ['重点'] }),
    },
    'POST /api/admin/sync-exclusions': {
      act: () => owner.post('/api/admin/sync-exclusions', { kind: 'contact', domain: 'acme.com' }),
    },
    'DELETE /api/admin/sync-exclusions/{id}': {
      prepare: () => made(owner.post('/api/admin/sync-exclusions', { kind: 'host', domain: 'acme.com' })),
      act: (id) => owner.delete(`/api/admin/sync-exclusions/${id}`),
    },
    'POST /api/admin/webinars': {
      prepare: account,
      act: (id) =>
        owner.post('/api/admin/webinars', {
          requestKey: crypto.randomUUID(),
          providerAccountId: id,
          title: '新活动',
          startsAt: new Date(world.clock.now().getTime() + 7_200_000).toISOString(),
          endsAt: new Date(world.clock.now().getTime() + 10_800_000).toISOString(),
        }),
    },
    'PATCH /api/admin/webinars/{id}': {
      prepare: webinar,
      act: (id) => owner.patch(`/api/admin/webinars/${id}`, { hostName: '新主办' }),
    },
    'POST /api/admin/webinars/batch': {
      prepare: webinar,
      act: (id) => owner.post('/api/admin/webinars/batch', { ids: [id], change: { action: 'list' } }),
    },
    'DELETE /api/admin/webinars/{id}': {
      prepare: webinar,
      act: (id) => owner.delete(`/api/admin/webinars/${id}`, { title: '新品发布会', acceptsUnknownSubAccounts: true }),
    },
    'POST /api/admin/campaigns': { act: () => owner.post('/api/admin/campaigns', { name: '新营销活动' }) },
    'PATCH /api/admin/campaigns/{id}': {
      prepare: campaign,
      act: (id) => owner.patch(`/api/admin/campaigns/${id}`, { description: '说明' }),
    },
    'DELETE /api/admin/campaigns/{id}': { prepare: campaign, act: (id) => owner.delete(`/api/admin/campaigns/${id}`) },
    'POST /api/admin/acquisition-channels': {
      act: () => owner.post('/api/admin/acquisition-channels', { webinarId: null, code: 'audited', name: '新渠道' }),
    },
    'PATCH /api/admin/acquisition-channels/{id}': {
      prepare: channel,
      act: (id) => owner.patch(`/api/admin/acquisition-channels/${id}`, { name: '改名' }),
    },
    'PUT /api/admin/consent-text': {
      act: () =>
        owner.put('/api/admin/consent-text', { registrationLine: '同意', marketingLine: '愿意', fullText: '全文' }),
    },
    'POST /api/admin/registration-forms': { act: () => owner.post('/api/admin/registration-forms', formBody()) },
    'PUT /api/admin/registration-forms/{id}': {
      prepare: form,
      act: (id) => owner.put(`/api/admin/registration-forms/${id}`, formBody()),
    },
    'POST /api/admin/registration-forms/{id}/archive': {
      prepare: form,
      act: (id) => owner.post(`/api/admin/registration-forms/${id}/archive`, { isArchived: true }),
    },
    'PUT /api/admin/automatic-sync': {
      act: () =>
        owner.put('/api/admin/automatic-sync', {
          afterEnd: true,
          afterEndWithEvents: true,
          daily: true,
          dailyWithEvents: false,
          dailyAt: '03:45',
        }),
    },
    'POST /api/admin/webinars/{id}/sync': {
      prepare: webinar,
      act: (id) => owner.post(`/api/admin/webinars/${id}/sync`, { parts: ['attendance'] }),
    },
    'POST /api/admin/webinars/{id}/sessions/{sessionId}/choice': {
      prepare: heldOnce,
      act: (session) => owner.post(`/api/admin/webinars/${session}/choice`, { choice: 'left_out' }),
    },
    'POST /api/admin/sync-warnings/{id}/dismiss': {
      prepare: warning,
      act: (id) => owner.post(`/api/admin/sync-warnings/${id}/dismiss`),
    },
    'POST /api/admin/sync': {
      prepare: webinar,
      act: (id) => owner.post('/api/admin/sync', { scope: 'webinars', webinarIds: [id], withEvents: false }),
    },
    'PUT /api/admin/official-account/menu': {
      act: () =>
        owner.put('/api/admin/official-account/menu', {
          buttons: [{ name: '直播', kind: 'view', url: `${world.origin}/m/hall`, pagePath: '', children: [] }],
        }),
    },
    'POST /api/admin/provider-accounts/{id}/check': {
      prepare: account,
      act: (id) => owner.post(`/api/admin/provider-accounts/${id}/check`),
    },
    'POST /api/admin/provider-accounts/{id}/callback': {
      prepare: account,
      act: (id) => owner.post(`/api/admin/provider-accounts/${id}/callback`),
    },
    'PATCH /api/admin/provider-accounts/{id}': {
      prepare: account,
      act: (id) => owner.patch(`/api/admin/provider-accounts/${id}`, { name: '改名' }),
    },
    'POST /api/admin/webinars/add-existing': {
      prepare: async () => `${(await zoom.makeAtZoom({ topic: '公开课' })).id}`,
      act: async (externalId) =>
        owner.post('/api/admin/webinars/add-existing', { providerAccountId: (await zoom.connected()).id, externalId }),
    },
    'POST /api/admin/provider-accounts/{provider}/try': {
      act: () =>
        owner.post('/api/admin/provider-accounts/zoom/try', {
          accountId: zoomConnection.accountId,
          clientId: zoomConnection.clientId,
          clientSecret: zoomConnection.clientSecret,
        }),
    },
    'POST /api/admin/webinars/{id}/registrants/retry': {
      prepare: refused,
      act: (id) => owner.post(`/api/admin/webinars/${id}/registrants/retry`, {}),
    },
    'PATCH /api/admin/webinars/{id}/switches': {
      prepare: webinar,
      act: (id) => owner.patch(`/api/admin/webinars/${id}/switches`, { syncsData: false }),
    },
    'PATCH /api/admin/provider-accounts/{id}/switches': {
      prepare: account,
      act: (id) => owner.patch(`/api/admin/provider-accounts/${id}/switches`, { dataSync: 'all' }),
    },
    'PUT /api/admin/provider-accounts/{id}/users': {
      prepare: async () => (await zoom.connected()).id,
      act: (id) =>
        owner.put(`/api/admin/provider-accounts/${id}/users`, { connectedEmail: ZOOM_ADMIN, users: [ZOOM_HOST] }),
    },
    'PATCH /api/admin/provider-accounts/{id}/users/{userId}': {
      prepare: async () => `${(await zoom.connected()).id}/users/${(await zoom.user(ZOOM_HOST)).id}`,
      act: (path) => owner.patch(`/api/admin/provider-accounts/${path}`, { syncsNewWebinars: false }),
    },
    'POST /api/admin/operators': {
      act: () => owner.post('/api/admin/operators', { name: '新成员', email: 'new@example.com', role: 'viewer' }),
    },
    'PATCH /api/admin/operators/{id}': {
      prepare: member,
      act: (id) => owner.patch(`/api/admin/operators/${id}`, { role: 'operator' }),
    },
    'POST /api/admin/operators/{id}/password': {
      prepare: member,
      act: (id) => owner.post(`/api/admin/operators/${id}/password`),
    },
    'DELETE /api/admin/operators/{id}/two-factor': {
      prepare: async () => (await expectOk<{ id: string }>(own(await withFactor()).get('/api/admin/me'))).id,
      act: (id) => owner.delete(`/api/admin/operators/${id}/two-factor`),
    },
    'PATCH /api/admin/me': {
      prepare: remembered,
      act: (email) => own(email).patch('/api/admin/me', { name: '新名字' }),
    },
    'POST /api/admin/me/password': {
      prepare: remembered,
      act: (email) =>
        own(email).post('/api/admin/me/password', { currentPassword: PASSWORD, newPassword: 'another long password' }),
    },
    'DELETE /api/admin/me/sessions/{id}': {
      prepare: async () => {
        const email = await remembered()
        await signInAsOperator(httpClient(world.origin), { email, password: PASSWORD })
        return email
      },
      act: async (email) => {
        const { items } = await expectOk<{ items: { id: string; isThisOne: boolean }[] }>(
          own(email).get('/api/admin/me/sessions'),
        )
        return own(email).delete(`/api/admin/me/sessions/${items.find((session) => !session.isThisOne)?.id}`)
      },
    },
    'POST /api/admin/me/two-factor': {
      prepare: remembered,
      act: (email) => own(email).post('/api/admin/me/two-factor', { password: PASSWORD }),
    },
    'POST /api/admin/me/two-factor/confirm': {
      prepare: async () => {
        const email = await remembered()
        const { secret } = await expectOk<{ secret: string }>(
          own(email).post('/api/admin/me/two-factor', { password: PASSWORD }),
        )
        return `${email} ${secret}`
      },
      act: (both) => {
        const [email = '', secret = ''] = both.split(' ')
        return own(email).post('/api/admin/me/two-factor/confirm', { code: totp(secret) })
      },
    },
    'POST /api/admin/me/two-factor/backup-codes': {
      prepare: withFactor,
      act: (email) => own(email).post('/api/admin/me/two-factor/backup-codes', { password: PASSWORD }),
    },
    'POST /api/admin/me/two-factor/stop': {
      prepare: withFactor,
      act: (email) => own(email).post('/api/admin/me/two-factor/stop', { password: PASSWORD }),
    },
    'PUT /api/admin/operators/two-factor': {
      prepare: withFactor,
      act: async () => {
        const { secret } = await expectOk<{ secret: string }>(
          owner.post('/api/admin/me/two-factor', { password: PASSWORD }),
        )
        await expectOk(owner.post('/api/admin/me/two-factor/confirm', { code: totp(secret) }))
        return owner.put('/api/admin/operators/two-factor', { requiresTwoFactor: true })
      },
    },
    // Last, because these disconnect the accounts and connect them again.
    'DELETE /api/admin/provider-accounts/{id}': {
      prepare: account,
      act: (id) => owner.delete(`/api/admin/provider-accounts/${id}`),
    },
    'POST /api/admin/provider-accounts': {
      act: () =>
        owner.post('/api/admin/provider-accounts', {
          provider: 'vhall',
          name: '微吼',
          appKey: FIXED_APP_KEY,
          secretKey: FIXED_SECRET_KEY,
        }),
    },
  }

  const entries = async () => (await world.product.db.select({ n: count() }).from(auditEntries))[0]?.n ?? 0

  it('is tested for every route that changes something', () => {
    expect(changing.map(nameOf).toSorted()).toEqual(Object.keys(actions).toSorted())
  })

  it.each(Object.entries(actions))('has an entry after %s', async (_, { prepare, act }) => {
    const prepared = (await prepare?.()) ?? ''
    const before = await entries()

    const { status, body } = await act(prepared)

    expect({ status, error: status === 200 ? undefined : body }).toEqual({ status: 200 })
    expect(await entries()).toBeGreaterThan(before)
  })

  it('has a name for each of them in the panel', async () => {
    const written = await world.product.db
      .selectDistinct({ action: auditEntries.action, kind: auditEntries.subjectType })
      .from(auditEntries)

    expect(written.filter(({ action }) => !Object.keys(words.actions).includes(action))).toEqual([])
    expect(written.filter(({ kind }) => !Object.keys(words.subjects).includes(kind))).toEqual([])
  })
})
