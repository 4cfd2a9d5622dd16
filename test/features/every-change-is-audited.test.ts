import { readFileSync } from 'node:fs'
import path from 'node:path'
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
  /** The action's own entry, or entries in order. */
  audited: string | string[]
  /** What has to be there before; its own entries do not count. */
  prepare?: () => Promise<string>
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
  const invited = async () => {
    const [webinarId, id] = [await webinar(), await contact()]
    await expectOk(owner.post('/api/admin/program/invite', { webinarIds: [webinarId], who: { ids: [id] } }))
    return `${webinarId} ${id}`
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
    'POST /api/admin/folders': {
      audited: 'folder.created',
      act: () => owner.post('/api/admin/folders', { name: '新分组' }),
    },
    'PATCH /api/admin/folders/{id}': {
      audited: 'folder.updated',
      prepare: folder,
      act: (id) => owner.patch(`/api/admin/folders/${id}`, { name: '改名' }),
    },
    'DELETE /api/admin/folders/{id}': {
      audited: 'folder.deleted',
      prepare: folder,
      act: (id) => owner.delete(`/api/admin/folders/${id}`),
    },
    'PUT /api/admin/hall': {
      audited: 'hall.updated',
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
      audited: 'image.uploaded',
      act: () => owner.upload('/api/admin/images', { file: png({ width: 640, height: 360 }) }),
    },
    'POST /api/admin/imports': {
      audited: 'import.uploaded',
      act: () =>
        owner.upload('/api/admin/imports', {
          file: { name: 'report.csv', type: 'text/csv', bytes: report },
          timeZone: 'America/New_York',
        }),
    },
    'POST /api/admin/imports/lists': { audited: 'import.uploaded', prepare: webinar, act: listUpload },
    'PUT /api/admin/imports/{id}/reading': {
      audited: 'import.reading_changed',
      prepare: uploaded,
      act: (id) => owner.put(`/api/admin/imports/${id}/reading`, { encoding: 'utf-8', delimiter: ',' }),
    },
    'PUT /api/admin/imports/{id}/settings': {
      audited: 'import.settings_changed',
      prepare: async () => made(listUpload(await webinar())),
      act: (id) => owner.put(`/api/admin/imports/${id}/settings`, { fields: [], timeZone: 'UTC' }),
    },
    'POST /api/admin/imports/{id}/confirm': {
      audited: 'import.confirmed',
      prepare: uploaded,
      act: (id) => owner.post(`/api/admin/imports/${id}/confirm`, {}),
    },
    'POST /api/admin/imports/{id}/preview': {
      audited: 'import.zone_changed',
      prepare: uploaded,
      act: (id) => owner.post(`/api/admin/imports/${id}/preview`, { timeZone: 'UTC' }),
    },
    'POST /api/admin/imports/{id}/undo': {
      audited: 'import.undone',
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
      audited: 'contact.revealed',
      prepare: contact,
      act: (id) => owner.post(`/api/admin/contacts/${id}/reveal`),
    },
    'POST /api/admin/contacts/{id}/sign-out': {
      audited: 'contact.signed_out',
      prepare: contact,
      act: (id) => owner.post(`/api/admin/contacts/${id}/sign-out`),
    },
    'DELETE /api/admin/contacts/{id}': {
      audited: 'contact.deleted',
      prepare: contact,
      act: (id) => owner.delete(`/api/admin/contacts/${id}`, { confirm: '客户' }),
    },
    'POST /api/admin/contacts/{id}/emails': {
      audited: 'contact.email_added',
      prepare: contact,
      act: (id) => owner.post(`/api/admin/contacts/${id}/emails`, { email: `${crypto.randomUUID()}@gmail.com` }),
    },
    'POST /api/admin/contacts/{id}/emails/{key}/primary': {
      audited: 'contact.email_made_primary',
      prepare: secondEmail,
      act: (email) => owner.post(`${email}/primary`),
    },
    'DELETE /api/admin/contacts/{id}/emails/{key}': {
      audited: 'contact.email_removed',
      prepare: secondEmail,
      act: (email) => owner.delete(email),
    },
    'PUT /api/admin/contacts/{id}/details': {
      audited: 'contact.details_changed',
      prepare: contact,
      act: (id) => owner.put(`/api/admin/contacts/${id}/details`, { name: '林晓雨', phone: '13800138001' }),
    },
    'PATCH /api/admin/contacts/{id}': {
      audited: 'contact.changed',
      prepare: contact,
      act: (id) => owner.patch(`/api/admin/contacts/${id}`, { webinarIdField: '932 0123 5621' }),
    },
    'POST /api/admin/workflows': {
      audited: 'workflow.created',
      prepare: tag,
      act: (tagId) =>
        owner.post('/api/admin/workflows', {
          name: '自动报名',
          trigger: { kind: 'tag', tagId },
          target: { kind: 'contact_field' },
        }),
    },
    'PATCH /api/admin/workflows/{id}': {
      audited: 'workflow.renamed',
      prepare: workflow,
      act: (id) => owner.patch(`/api/admin/workflows/${id}`, { name: '改名' }),
    },
    'POST /api/admin/workflows/{id}/switch': {
      audited: 'workflow.switched_on',
      prepare: workflow,
      act: (id) => owner.post(`/api/admin/workflows/${id}/switch`, { isOn: true }),
    },
    'POST /api/admin/workflows/{id}/retry': {
      audited: 'workflow.retried',
      prepare: async () => {
        const id = await workflow()
        await expectOk(owner.post(`/api/admin/workflows/${id}/switch`, { isOn: true }))
        return id
      },
      act: (id) => owner.post(`/api/admin/workflows/${id}/retry`, {}),
    },
    'DELETE /api/admin/workflows/{id}': {
      audited: 'workflow.deleted',
      prepare: workflow,
      act: (id) => owner.delete(`/api/admin/workflows/${id}`),
    },
    'POST /api/admin/workflows/by-hand': {
      audited: 'workflow.added_by_hand',
      prepare: async () => (await world.webinar()).externalId ?? '',
      act: async (typedId) => owner.post('/api/admin/workflows/by-hand', { who: { ids: [await contact()] }, typedId }),
    },
    'POST /api/admin/program/invite': {
      audited: 'program.invited',
      prepare: webinar,
      act: async (id) => owner.post('/api/admin/program/invite', { webinarIds: [id], who: { ids: [await contact()] } }),
    },
    'POST /api/admin/program/move': {
      audited: 'program.moved',
      prepare: invited,
      act: (member) => {
        const [webinarId = '', contactId = ''] = member.split(' ')
        return owner.post('/api/admin/program/move', { webinarId, status: 'registered', contactIds: [contactId] })
      },
    },
    'POST /api/admin/program/remove': {
      audited: 'program.removed',
      prepare: invited,
      act: (member) => {
        const [webinarId = '', contactId = ''] = member.split(' ')
        return owner.post('/api/admin/program/remove', { webinarId, contactIds: [contactId] })
      },
    },
    'POST /api/admin/tags': { audited: 'tag.created', act: () => owner.post('/api/admin/tags', { name: '新标签' }) },
    'PATCH /api/admin/tags/{id}': {
      audited: 'tag.renamed',
      prepare: tag,
      act: (id) => owner.patch(`/api/admin/tags/${id}`, { name: '改名' }),
    },
    'DELETE /api/admin/tags/{id}': {
      audited: 'tag.deleted',
      prepare: tag,
      act: (id) => owner.delete(`/api/admin/tags/${id}`),
    },
    'POST /api/admin/tags/contacts': {
      audited: ['tag.created', 'contact.tagged'],
      prepare: contact,
      act: (id) => owner.post('/api/admin/tags/contacts', { who: { ids: [id] }, add: ['重点'] }),
    },
    'POST /api/admin/sync-exclusions': {
      audited: 'exclusion.added',
      act: () => owner.post('/api/admin/sync-exclusions', { kind: 'contact', domain: 'acme.com' }),
    },
    'DELETE /api/admin/sync-exclusions/{id}': {
      audited: 'exclusion.removed',
      prepare: () => made(owner.post('/api/admin/sync-exclusions', { kind: 'host', domain: 'acme.com' })),
      act: (id) => owner.delete(`/api/admin/sync-exclusions/${id}`),
    },
    'POST /api/admin/webinars': {
      audited: 'webinar.created',
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
      audited: 'webinar.updated',
      prepare: webinar,
      act: (id) => owner.patch(`/api/admin/webinars/${id}`, { hostName: '新主办' }),
    },
    'POST /api/admin/webinars/batch': {
      audited: 'webinar.listed',
      prepare: webinar,
      act: (id) => owner.post('/api/admin/webinars/batch', { ids: [id], change: { action: 'list' } }),
    },
    'DELETE /api/admin/webinars/{id}': {
      audited: 'webinar.deleted',
      prepare: webinar,
      act: (id) => owner.delete(`/api/admin/webinars/${id}`, { title: '新品发布会', acceptsUnknownSubAccounts: true }),
    },
    'POST /api/admin/campaigns': {
      audited: 'campaign.created',
      act: () => owner.post('/api/admin/campaigns', { name: '新营销活动' }),
    },
    'PATCH /api/admin/campaigns/{id}': {
      audited: 'campaign.updated',
      prepare: campaign,
      act: (id) => owner.patch(`/api/admin/campaigns/${id}`, { description: '说明' }),
    },
    'DELETE /api/admin/campaigns/{id}': {
      audited: 'campaign.deleted',
      prepare: campaign,
      act: (id) => owner.delete(`/api/admin/campaigns/${id}`),
    },
    'POST /api/admin/acquisition-channels': {
      audited: 'channel.created',
      act: () => owner.post('/api/admin/acquisition-channels', { webinarId: null, code: 'audited', name: '新渠道' }),
    },
    'PATCH /api/admin/acquisition-channels/{id}': {
      audited: 'channel.updated',
      prepare: channel,
      act: (id) => owner.patch(`/api/admin/acquisition-channels/${id}`, { name: '改名' }),
    },
    'PUT /api/admin/consent-text': {
      audited: 'consent_text.saved',
      act: () =>
        owner.put('/api/admin/consent-text', { registrationLine: '同意', marketingLine: '愿意', fullText: '全文' }),
    },
    'POST /api/admin/registration-forms': {
      audited: 'registration_form.created',
      act: () => owner.post('/api/admin/registration-forms', formBody()),
    },
    'PUT /api/admin/registration-forms/{id}': {
      audited: 'registration_form.updated',
      prepare: form,
      act: (id) => owner.put(`/api/admin/registration-forms/${id}`, formBody()),
    },
    'POST /api/admin/registration-forms/{id}/archive': {
      audited: 'registration_form.archived',
      prepare: form,
      act: (id) => owner.post(`/api/admin/registration-forms/${id}/archive`, { isArchived: true }),
    },
    'PUT /api/admin/automatic-sync': {
      audited: 'automatic_sync.changed',
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
      audited: 'sync.started',
      prepare: webinar,
      act: (id) => owner.post(`/api/admin/webinars/${id}/sync`, { parts: ['attendance'] }),
    },
    'POST /api/admin/webinars/{id}/sessions/{sessionId}/choice': {
      audited: 'webinar.session_chosen',
      prepare: heldOnce,
      act: (session) => owner.post(`/api/admin/webinars/${session}/choice`, { choice: 'left_out' }),
    },
    'POST /api/admin/sync-warnings/{id}/dismiss': {
      audited: 'sync_warning.dismissed',
      prepare: warning,
      act: (id) => owner.post(`/api/admin/sync-warnings/${id}/dismiss`),
    },
    'POST /api/admin/sync': {
      audited: 'sync.started',
      prepare: webinar,
      act: (id) => owner.post('/api/admin/sync', { scope: 'webinars', webinarIds: [id], withEvents: false }),
    },
    'PUT /api/admin/official-account/menu': {
      audited: 'menu.published',
      act: () =>
        owner.put('/api/admin/official-account/menu', {
          buttons: [{ name: '直播', kind: 'view', url: `${world.origin}/m/hall`, pagePath: '', children: [] }],
        }),
    },
    'POST /api/admin/provider-accounts/{id}/check': {
      audited: 'provider_account.checked',
      prepare: account,
      act: (id) => owner.post(`/api/admin/provider-accounts/${id}/check`),
    },
    'POST /api/admin/provider-accounts/{id}/callback': {
      audited: 'provider_account.callback_taken',
      prepare: account,
      act: (id) => owner.post(`/api/admin/provider-accounts/${id}/callback`),
    },
    'PATCH /api/admin/provider-accounts/{id}': {
      audited: 'provider_account.updated',
      prepare: account,
      act: (id) => owner.patch(`/api/admin/provider-accounts/${id}`, { name: '改名' }),
    },
    'POST /api/admin/webinars/add-existing': {
      audited: 'webinar.taken_in',
      prepare: async () => `${(await zoom.makeAtZoom({ topic: '公开课' })).id}`,
      act: async (externalId) =>
        owner.post('/api/admin/webinars/add-existing', { providerAccountId: (await zoom.connected()).id, externalId }),
    },
    'POST /api/admin/provider-accounts/{provider}/try': {
      audited: 'provider_account.keys_tried',
      act: () =>
        owner.post('/api/admin/provider-accounts/zoom/try', {
          accountId: zoomConnection.accountId,
          clientId: zoomConnection.clientId,
          clientSecret: zoomConnection.clientSecret,
        }),
    },
    'POST /api/admin/webinars/{id}/registrants/retry': {
      audited: 'registrations.retried',
      prepare: refused,
      act: (id) => owner.post(`/api/admin/webinars/${id}/registrants/retry`, {}),
    },
    'PATCH /api/admin/webinars/{id}/switches': {
      audited: 'webinar.switches_moved',
      prepare: webinar,
      act: (id) => owner.patch(`/api/admin/webinars/${id}/switches`, { syncsData: false }),
    },
    'PATCH /api/admin/provider-accounts/{id}/switches': {
      audited: 'provider_account.switches_moved',
      prepare: account,
      act: (id) => owner.patch(`/api/admin/provider-accounts/${id}/switches`, { dataSync: 'all' }),
    },
    'PUT /api/admin/provider-accounts/{id}/users': {
      audited: 'provider_account.users_named',
      prepare: async () => (await zoom.connected()).id,
      act: (id) =>
        owner.put(`/api/admin/provider-accounts/${id}/users`, { connectedEmail: ZOOM_ADMIN, users: [ZOOM_HOST] }),
    },
    'PATCH /api/admin/provider-accounts/{id}/users/{userId}': {
      audited: 'provider_account.user_switches_moved',
      prepare: async () => `${(await zoom.connected()).id}/users/${(await zoom.user(ZOOM_HOST)).id}`,
      act: (path) => owner.patch(`/api/admin/provider-accounts/${path}`, { syncsNewWebinars: false }),
    },
    'POST /api/admin/operators': {
      audited: 'operator.created',
      act: () => owner.post('/api/admin/operators', { name: '新成员', email: 'new@example.com', role: 'viewer' }),
    },
    'PATCH /api/admin/operators/{id}': {
      audited: 'operator.role_changed',
      prepare: member,
      act: (id) => owner.patch(`/api/admin/operators/${id}`, { role: 'operator' }),
    },
    'POST /api/admin/operators/{id}/password': {
      audited: 'operator.password_reset',
      prepare: member,
      act: (id) => owner.post(`/api/admin/operators/${id}/password`),
    },
    'DELETE /api/admin/operators/{id}/two-factor': {
      audited: 'operator.two_factor_reset',
      prepare: async () => (await expectOk<{ id: string }>(own(await withFactor()).get('/api/admin/me'))).id,
      act: (id) => owner.delete(`/api/admin/operators/${id}/two-factor`),
    },
    'PATCH /api/admin/me': {
      audited: 'operator.renamed',
      prepare: remembered,
      act: (email) => own(email).patch('/api/admin/me', { name: '新名字' }),
    },
    'POST /api/admin/me/password': {
      audited: 'operator.password_changed',
      prepare: remembered,
      act: (email) =>
        own(email).post('/api/admin/me/password', { currentPassword: PASSWORD, newPassword: 'another long password' }),
    },
    'DELETE /api/admin/me/sessions/{id}': {
      audited: 'operator.session_ended',
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
      audited: 'operator.two_factor_started',
      prepare: remembered,
      act: (email) => own(email).post('/api/admin/me/two-factor', { password: PASSWORD }),
    },
    'POST /api/admin/me/two-factor/confirm': {
      audited: 'operator.two_factor_on',
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
      audited: 'operator.backup_codes_renewed',
      prepare: withFactor,
      act: (email) => own(email).post('/api/admin/me/two-factor/backup-codes', { password: PASSWORD }),
    },
    'POST /api/admin/me/two-factor/stop': {
      audited: 'operator.two_factor_off',
      prepare: withFactor,
      act: (email) => own(email).post('/api/admin/me/two-factor/stop', { password: PASSWORD }),
    },
    'PUT /api/admin/operators/two-factor': {
      audited: 'panel.updated',
      prepare: async () => {
        const { secret } = await expectOk<{ secret: string }>(
          owner.post('/api/admin/me/two-factor', { password: PASSWORD }),
        )
        await expectOk(owner.post('/api/admin/me/two-factor/confirm', { code: totp(secret) }))
        return secret
      },
      act: () => owner.put('/api/admin/operators/two-factor', { requiresTwoFactor: true }),
    },
    // Last, because these disconnect the accounts and connect them again.
    'DELETE /api/admin/provider-accounts/{id}': {
      audited: 'provider_account.disconnected',
      prepare: account,
      act: (id) => owner.delete(`/api/admin/provider-accounts/${id}`),
    },
    'POST /api/admin/provider-accounts': {
      audited: 'provider_account.connected',
      act: () =>
        owner.post('/api/admin/provider-accounts', {
          provider: 'vhall',
          name: '微吼',
          appKey: FIXED_APP_KEY,
          secretKey: FIXED_SECRET_KEY,
        }),
    },
  }

  const entries = async () =>
    (await world.product.db.select({ action: auditEntries.action }).from(auditEntries).orderBy(auditEntries.id)).map(
      ({ action }) => action,
    )

  it('is tested for every route that changes something', () => {
    expect(changing.map(nameOf).toSorted()).toEqual(Object.keys(actions).toSorted())
  })

  it.each(Object.entries(actions))('has exactly its entry after %s', async (_, { prepare, act, audited }) => {
    const prepared = (await prepare?.()) ?? ''
    const before = (await entries()).length

    const { status, body } = await act(prepared)

    expect({ status, error: status === 200 ? undefined : body }).toEqual({ status: 200 })
    expect((await entries()).slice(before)).toEqual([audited].flat())
  })

  it('has a name for each of them in the panel', async () => {
    const written = await world.product.db
      .selectDistinct({ action: auditEntries.action, kind: auditEntries.subjectType })
      .from(auditEntries)

    expect(written.filter(({ action }) => !Object.keys(words.actions).includes(action))).toEqual([])
    expect(written.filter(({ kind }) => !Object.keys(words.subjects).includes(kind))).toEqual([])
  })
})
