import { zoom as inEnglish } from '../../admin/src/text/en/zoom'
import { zoom as inChinese } from '../../admin/src/text/zh/zoom'
import { OPERATIONS } from '../../cloudfunctions/adapters/live/zoom/operations'
import type { ErrorReply } from '../../shared/contracts/errors'
import type {
  NamedUser,
  PickableUser,
  ProviderAccount,
  ExistingConnection,
} from '../../shared/contracts/provider-accounts'
import type { WebinarRow } from '../../shared/contracts/webinars'
import { auditEntries } from '../../cloudfunctions/db/tables/audit-entries'
import { providerAccounts, providerUsers } from '../../cloudfunctions/db/tables/provider-accounts'
import type { HttpClient } from '../runtime/http-client'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'
import { ZOOM_ADMIN, ZOOM_HOST, ZOOM_STRANGER, zoomConnection, zoomStory, type ZoomStory } from '../runtime/zoom-story'

describe('connecting a Zoom account', () => {
  let world: TestWorld
  let owner: HttpClient
  let story: ZoomStory
  beforeEach(async () => {
    world = await openWorld()
    owner = await world.operator('owner')
    story = zoomStory(world)
  })
  afterEach(() => world.close())

  const connect = (changes: object = {}) =>
    owner.post<ProviderAccount & ErrorReply>('/api/admin/provider-accounts', { ...zoomConnection, ...changes })
  const tryKeys = (changes: object = {}) => {
    const { accountId, clientId, clientSecret } = zoomConnection
    return owner.post<
      { users: PickableUser[]; missingScopes: string[]; existing: ExistingConnection | null } & ErrorReply
    >('/api/admin/provider-accounts/zoom/try', { accountId, clientId, clientSecret, ...changes })
  }
  const listed = async () =>
    (await expectOk<{ items: WebinarRow[] }>(owner.get('/api/admin/webinars?pageSize=100'))).items
  const accounts = async () =>
    (await expectOk<{ items: ProviderAccount[] }>(owner.get('/api/admin/provider-accounts'))).items
  const accountOf = async (id: string) => (await accounts()).find((one) => one.id === id)

  it('shows which users can be named and which scopes are missing before anything is saved', async () => {
    const { body } = await tryKeys()

    expect(body.users).toContainEqual({ email: ZOOM_ADMIN, name: expect.any(String), state: 'active' })
    expect(body.users.at(-1)).toMatchObject({ state: 'inactive' })
    expect(body).toMatchObject({ missingScopes: [], existing: null })
    expect(await world.product.db.select().from(providerAccounts)).toEqual([])
  })

  it('accepts keys that Zoom accepts, and shows the address to paste there', async () => {
    const { body } = await connect()

    expect(body).toMatchObject({
      provider: 'zoom',
      status: 'connected',
      connectedEmail: ZOOM_ADMIN,
      usersCount: 2,
      dataSync: 'all',
      recordingSync: 'none',
      callbackState: 'ours',
      callbackSeenAt: null,
    })
    expect(body.callbackUrl).toContain(`/api/callback/zoom/events/${body.id}`)
  })

  it('never shows a secret again: not in a response, not in the audit log, not in the database', async () => {
    const answers = [await connect(), await owner.get('/api/admin/provider-accounts')]

    const stored = [
      await world.product.db.select().from(providerAccounts),
      await world.product.db.select().from(auditEntries),
    ]
    const everything = JSON.stringify([answers.map(({ body }) => body), stored])
    expect(everything).not.toContain(zoomConnection.clientSecret)
    expect(everything).not.toContain(zoomConnection.webhookSecret)
  })

  it.each([
    ['a wrong secret', () => tryKeys({ clientSecret: 'not-the-secret' })],
    ['a wrong secret when connecting', () => connect({ clientSecret: 'not-the-secret' })],
    ['the id of another account', () => connect({ accountId: 'someoneElsesAccount' })],
  ])('refuses %s, says what to check, and keeps nothing', async (_, attempt) => {
    const { status, body } = await attempt()

    expect({ status, error: body.error }).toMatchObject({
      status: 502,
      error: {
        code: 'provider_bad_credentials',
        message: expect.stringContaining('Client Secret'),
        providerMessage: expect.any(String),
      },
    })
    expect(await world.product.db.select().from(providerAccounts)).toEqual([])
  })

  it('refuses an app that was switched off at Zoom', async () => {
    await world.zoom('POST', `apps/${zoomConnection.clientId}`, { isRevoked: true })

    expect(await connect()).toMatchObject({
      status: 502,
      body: { error: { code: 'provider_bad_credentials', message: expect.stringContaining('已启用') } },
    })
  })

  it('refuses an app without the scope to read users, and names the scope', async () => {
    await world.zoom('POST', `apps/${zoomConnection.clientId}`, { without: ['user:read:list_users:admin'] })

    expect(await tryKeys()).toMatchObject({
      status: 502,
      body: {
        error: {
          code: 'provider_missing_scope',
          providerMessage: expect.stringContaining('user:read:list_users:admin'),
        },
      },
    })
  })

  it('says what to do when nobody at Zoom has the administrator’s address', async () => {
    const { status, body } = await connect({ connectedEmail: 'nobody@qingrong.example' })

    expect({ status, fields: body.error.fields }).toEqual({
      status: 400,
      fields: { connectedEmail: expect.stringMatching(/nobody@qingrong\.example.*用户管理/s) },
    })
  })

  it('names the users that Zoom does not know', async () => {
    const { status, body } = await connect({ users: [ZOOM_HOST, 'ghost@qingrong.example', 'phantom@qingrong.example'] })

    expect({ status, fields: body.error.fields }).toEqual({
      status: 400,
      fields: { users: expect.stringContaining('ghost@qingrong.example、phantom@qingrong.example') },
    })
  })

  it('accepts twenty users besides the one who connects, and refuses the twenty-first', async () => {
    const emails = Array.from({ length: 21 }, (_, index) => `host${index + 1}@qingrong.example`)
    await world.zoom('POST', 'accounts', {
      accountId: zoomConnection.accountId,
      users: emails.map((email) => ({ email })),
    })

    const tooMany = await connect({ users: emails })
    // The user who connects is not counted among the twenty, even if listed several times.
    const enough = await connect({ users: [...emails.slice(0, 20), ZOOM_ADMIN.toUpperCase(), emails[0]] })

    expect(tooMany).toMatchObject({
      status: 400,
      body: { error: { fields: { users: expect.stringContaining('21') } } },
    })
    expect(enough).toMatchObject({ status: 200, body: { usersCount: 21 } })
  })

  it('shows the webinars of named users only, and no meetings', async () => {
    await story.makeAtZoom({ topic: '我们的公开课' })
    await story.makeAtZoom({ topic: '别人的内部培训', hostEmail: ZOOM_STRANGER })
    await world.zoom('POST', 'meetings', { topic: '周例会' })

    await story.connect()

    expect((await listed()).map(({ title }) => title)).toEqual(['我们的公开课'])
    const { calls } = await world.zoom<{ calls: unknown[] }>('GET', 'calls')
    expect(JSON.stringify(calls)).not.toContain(encodeURIComponent(ZOOM_STRANGER))
  })

  it('imports a new user’s webinars at once, and keeps those of a removed user with a note', async () => {
    const theirs = await story.makeAtZoom({ topic: '周妍的公开课' })
    const others = await story.makeAtZoom({ topic: '高磊的公开课', hostEmail: ZOOM_STRANGER })
    const { id } = await story.connect()

    const reply = await expectOk<{ items: NamedUser[] }>(
      owner.put(`/api/admin/provider-accounts/${id}/users`, { connectedEmail: ZOOM_ADMIN, users: [ZOOM_STRANGER] }),
    )
    await world.drainJobs()

    expect(reply.items.map(({ email, isConnector }) => [email, isConnector])).toEqual([
      [ZOOM_ADMIN, true],
      [ZOOM_STRANGER, false],
    ])
    expect(await story.ours(others.id)).toMatchObject({
      host: { email: ZOOM_STRANGER, isNamed: true },
      dataOffBy: null,
    })
    expect(await story.ours(theirs.id)).toMatchObject({
      title: '周妍的公开课',
      host: { email: ZOOM_HOST, isNamed: false },
      dataOffBy: 'user_removed',
    })
  })

  it('keeps the switches of a user who comes back', async () => {
    const { id } = await story.connect()
    const { id: userId } = await story.user(ZOOM_HOST)
    await expectOk(owner.patch(`/api/admin/provider-accounts/${id}/users/${userId}`, { syncsNewWebinars: false }))

    await expectOk(owner.put(`/api/admin/provider-accounts/${id}/users`, { connectedEmail: ZOOM_ADMIN, users: [] }))
    await expectOk(
      owner.put(`/api/admin/provider-accounts/${id}/users`, { connectedEmail: ZOOM_ADMIN, users: [ZOOM_HOST] }),
    )

    expect(await story.user(ZOOM_HOST)).toMatchObject({ id: userId, syncsNewWebinars: false })
  })

  it('warns before a connection replaces another, names what stops, and replaces it after confirmation', async () => {
    await story.makeAtZoom({ topic: '周妍的公开课' })
    const first = await story.connect()

    const warned = await connect({ name: 'Zoom 品牌部', users: [] })
    const untouched = await accountOf(first.id)
    const replaced = await connect({ name: 'Zoom 品牌部', users: [], replaces: true })

    expect(warned).toMatchObject({
      status: 409,
      body: {
        error: {
          code: 'already_connected',
          message: expect.stringContaining('Zoom 市场部'),
          details: {
            existing: {
              name: 'Zoom 市场部',
              connectedBy: 'owner',
              connectedEmail: ZOOM_ADMIN,
              stops: {
                users: [{ email: ZOOM_HOST, name: expect.any(String) }],
                webinars: 1,
                upcoming: 1,
                workflows: [],
              },
            },
          },
        },
      },
    })
    expect(untouched).toMatchObject({ name: 'Zoom 市场部', usersCount: 2 })
    expect(replaced).toMatchObject({
      status: 200,
      body: { id: first.id, name: 'Zoom 品牌部', usersCount: 1, webinarsCount: 1 },
    })
    expect(await accounts()).toHaveLength(1)
    expect((await listed())[0]).toMatchObject({ title: '周妍的公开课', dataOffBy: 'user_removed' })
  })

  it('keeps the webhook secret when the same app is reconnected without it, and not for another app', async () => {
    await story.connect()
    await world.zoom('POST', 'accounts', {
      accountId: zoomConnection.accountId,
      app: { clientId: 'otherClient0001', clientSecret: 'otherSecret0001', secretToken: 'otherToken0001' },
    })

    const sameApp = await connect({ webhookSecret: '', replaces: true })
    const otherApp = await connect({
      webhookSecret: '',
      replaces: true,
      clientId: 'otherClient0001',
      clientSecret: 'otherSecret0001',
    })

    expect([sameApp.body.callbackState, otherApp.body.callbackState]).toEqual(['ours', 'none'])
  })

  it('allows several accounts at once, each with its own webinars', async () => {
    await world.zoom('POST', 'accounts', {
      accountId: 'secondAccount0001',
      name: '海外事业部',
      users: [{ email: 'overseas@qingrong.example', firstName: '海外' }],
      app: { clientId: 'secondClient0001', clientSecret: 'secondSecret0001', secretToken: 'secondToken0001' },
    })
    await story.makeAtZoom({ topic: '国内公开课' })
    await story.makeAtZoom({
      topic: 'Global town hall',
      accountId: 'secondAccount0001',
      hostEmail: 'overseas@qingrong.example',
    })

    await story.connect()
    await story.connect({
      name: 'Zoom 海外',
      accountId: 'secondAccount0001',
      clientId: 'secondClient0001',
      clientSecret: 'secondSecret0001',
      connectedEmail: 'overseas@qingrong.example',
      users: [],
    })

    const byAccount = (await listed()).map(({ accountName, title }) => [accountName, title])
    expect(byAccount.toSorted()).toEqual(
      [
        ['Zoom 海外', 'Global town hall'],
        ['Zoom 市场部', '国内公开课'],
      ].toSorted(),
    )
  })

  it('names scopes that were removed later, at the next sync', async () => {
    const { id } = await story.connect()
    const before = await accountOf(id)

    await world.zoom('POST', `apps/${zoomConnection.clientId}`, {
      without: ['report:read:list_webinar_participants:admin'],
    })
    await story.syncAll()

    expect(before?.missingScopes).toEqual([])
    expect((await accountOf(id))?.missingScopes).toEqual([
      expect.stringContaining('report:read:list_webinar_participants'),
    ])
  })

  it('explains in both languages what stops without each scope that the product uses', () => {
    const rights = [...new Set(Object.values(OPERATIONS).map(({ granular }) => granular))].toSorted()

    expect(Object.keys(inChinese.scopeStops).toSorted()).toEqual(rights)
    expect(Object.keys(inEnglish.scopeStops).toSorted()).toEqual(rights)
  })

  it('warns when a named user has left Zoom', async () => {
    const { id } = await story.connect()
    await world.product.db
      .insert(providerUsers)
      .values({ providerAccountId: id, externalUserId: 'whoHasLeft0001', email: 'left@qingrong.example' })

    await story.syncAll()

    expect(await story.user('left@qingrong.example')).toMatchObject({ state: 'gone' })
  })

  it('warns when Zoom no longer accepts the keys', async () => {
    const { id } = await story.connect()

    await world.zoom('POST', `apps/${zoomConnection.clientId}`, { isRevoked: true })
    const checked = await expectOk<ProviderAccount>(owner.post(`/api/admin/provider-accounts/${id}/check`))

    expect(checked).toMatchObject({
      status: 'failing',
      lastErrorCode: 'bad_credentials',
      lastErrorMessage: expect.any(String),
    })
  })

  it('tests new secrets before they replace the old ones', async () => {
    const { id } = await story.connect({ webhookSecret: '' })
    const withoutWebhook = await accountOf(id)

    const wrong = await owner.patch<ErrorReply>(`/api/admin/provider-accounts/${id}`, {
      clientSecret: 'not-the-secret',
    })
    const unfitting = await owner.patch<ErrorReply>(`/api/admin/provider-accounts/${id}`, {
      secretKey: 'a-vhall-secret',
    })
    const right = await owner.patch<ProviderAccount>(`/api/admin/provider-accounts/${id}`, {
      webhookSecret: zoomConnection.webhookSecret,
    })

    expect(withoutWebhook).toMatchObject({ callbackState: 'none' })
    expect(wrong).toMatchObject({ status: 502, body: { error: { code: 'provider_bad_credentials' } } })
    expect(unfitting).toMatchObject({ status: 400, body: { error: { fields: { secretKey: expect.any(String) } } } })
    expect(right).toMatchObject({ status: 200, body: { status: 'connected', callbackState: 'ours' } })
  })

  it('reconnects a disconnected account with its webinars, without a warning', async () => {
    await story.makeAtZoom({ topic: '周妍的公开课' })
    const { id } = await story.connect()
    await expectOk(owner.delete(`/api/admin/provider-accounts/${id}`))

    const again = await connect()

    expect(again).toMatchObject({ status: 200, body: { id, webinarsCount: 1 } })
  })

  it('lets only an owner connect, name users and change the account-wide switches', async () => {
    const { id } = await story.connect()
    const operator = await world.operator('operator')

    const attempts = [
      operator.post('/api/admin/provider-accounts', zoomConnection),
      operator.put(`/api/admin/provider-accounts/${id}/users`, { connectedEmail: ZOOM_ADMIN, users: [] }),
      operator.patch(`/api/admin/provider-accounts/${id}/switches`, { dataSync: 'none' }),
    ]

    expect((await Promise.all(attempts)).map(({ status }) => status)).toEqual([403, 403, 403])
  })
})
