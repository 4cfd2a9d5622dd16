import { eq } from 'drizzle-orm'
import { Writable } from 'node:stream'
import { auditEntries } from '../../cloudfunctions/db/tables/audit-entries'
import { providerAccounts } from '../../cloudfunctions/db/tables/provider-accounts'
import { FIXED_APP_KEY, FIXED_SECRET_KEY } from '../../local/sandboxes/vhall/world'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { ProviderAccount } from '../../shared/contracts/provider-accounts'
import type { HttpClient } from '../runtime/http-client'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

const keys = { provider: 'vhall', name: '市场部', appKey: FIXED_APP_KEY, secretKey: FIXED_SECRET_KEY }

describe('connecting VHall', () => {
  let world: TestWorld
  let owner: HttpClient
  beforeEach(async () => {
    world = await openWorld()
    owner = await world.operator('owner')
  })
  afterEach(() => world.close())

  const connect = (changes: Partial<typeof keys> = {}) =>
    owner.post<ProviderAccount & ErrorReply>('/api/admin/provider-accounts', { ...keys, ...changes })
  const list = async () => (await owner.get<{ items: ProviderAccount[] }>('/api/admin/provider-accounts')).body.items
  const vhallAccounts = async () =>
    (await world.vhall<{ accounts: { appKey: string; callbackUrl?: string }[] }>('GET', 'accounts')).accounts

  it('accepts keys that VHall accepts, and registers our callback address at VHall', async () => {
    const reply = await connect()

    expect(reply).toMatchObject({
      status: 200,
      body: { name: '市场部', status: 'connected', maskedKey: 'sand****0001', callbackState: 'ours', webinarsCount: 0 },
    })
    expect(await vhallAccounts()).toContainEqual(
      expect.objectContaining({ callbackUrl: expect.stringContaining(`/api/callback/vhall/events/${reply.body.id}`) }),
    )
  })

  it('refuses a wrong secret, says what to check, and keeps nothing', async () => {
    const reply = await connect({ secretKey: 'wrong-secret-0001' })

    expect(reply).toMatchObject({
      status: 502,
      body: {
        error: {
          code: 'provider_bad_credentials',
          message: expect.stringContaining('secretKey'),
          providerMessage: expect.any(String),
        },
      },
    })
    expect(await world.product.db.select().from(providerAccounts)).toEqual([])
  })

  it('never shows the secret again: not in a response, not in the audit log, not in the database', async () => {
    const answers = [await connect(), await owner.get('/api/admin/provider-accounts')]

    const stored = [
      await world.product.db.select().from(providerAccounts),
      await world.product.db.select().from(auditEntries),
    ]
    expect(JSON.stringify([answers.map(({ body }) => body), stored])).not.toContain(FIXED_SECRET_KEY)
  })

  it('keeps the secret out of the log, also when VHall refuses it', async () => {
    const lines: string[] = []
    const sink = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) })
    const write = process.stdout.write.bind(process.stdout)
    process.stdout.write = ((chunk: string) => sink.write(chunk)) as typeof process.stdout.write
    try {
      const loud = await openWorld({ settings: { LOG_LEVEL: 'debug' } })
      await (await loud.operator('owner')).post('/api/admin/provider-accounts', keys)
      await (await loud.operator('owner')).post('/api/admin/provider-accounts', { ...keys, appKey: 'unknownkey0001' })
      await loud.close()
    } finally {
      process.stdout.write = write
    }

    expect(lines.join('')).not.toContain(FIXED_SECRET_KEY)
  })

  it('says that an account is connected already, and what to do instead', async () => {
    await connect()

    const reply = await connect({ name: '再来一次' })

    expect(reply).toMatchObject({
      status: 409,
      body: { error: { code: 'conflict', message: expect.stringContaining('市场部') } },
    })
    expect(await list()).toHaveLength(1)
  })

  it('connects even while our callback address cannot be set at VHall', async () => {
    await world.vhall('POST', 'faults', { operation: 'createCallback', kind: 'refused' })

    const reply = await connect()

    expect(reply).toMatchObject({ status: 200, body: { status: 'connected', callbackState: 'none' } })
  })

  it('keeps another system’s callback address until the owner decides to replace it', async () => {
    await connect()
    await owner.delete(`/api/admin/provider-accounts/${(await list())[0]?.id}`)
    const theirs = await pretendOtherCallback()

    const { body: account } = await connect()
    const found = await vhallAccounts()
    const taken = await expectOk<ProviderAccount>(owner.post(`/api/admin/provider-accounts/${account.id}/callback`))

    expect(account).toMatchObject({ callbackState: 'taken', callbackUrlFound: theirs })
    expect(found).toContainEqual(expect.objectContaining({ callbackUrl: theirs }))
    expect(taken).toMatchObject({ callbackState: 'ours', callbackUrlFound: null })
    expect(await vhallAccounts()).toContainEqual(
      expect.objectContaining({ callbackUrl: expect.stringContaining(account.id) }),
    )
  })

  it('shows when keys stop working, and when they work again', async () => {
    const { body: account } = await connect()
    await world.vhall('POST', 'faults', { operation: 'listWebinars', kind: 'bad_key', times: 1 })

    const failing = await expectOk<ProviderAccount>(owner.post(`/api/admin/provider-accounts/${account.id}/check`))
    const working = await expectOk<ProviderAccount>(owner.post(`/api/admin/provider-accounts/${account.id}/check`))

    expect(failing).toMatchObject({
      status: 'failing',
      lastErrorCode: 'bad_credentials',
      lastErrorMessage: expect.any(String),
    })
    expect(working).toMatchObject({ status: 'connected', lastErrorCode: null })
  })

  it('replaces a secret only by one that works', async () => {
    const { body: account } = await connect()
    const [before] = await world.product.db.select().from(providerAccounts)

    const wrong = await owner.patch<ErrorReply>(`/api/admin/provider-accounts/${account.id}`, {
      name: '新名字',
      secretKey: 'wrong-secret-0001',
    })
    const [after] = await world.product.db.select().from(providerAccounts)
    const right = await owner.patch<ProviderAccount>(`/api/admin/provider-accounts/${account.id}`, {
      name: '新名字',
      secretKey: FIXED_SECRET_KEY,
    })

    expect(wrong.body.error.code).toBe('provider_bad_credentials')
    expect(after).toEqual(before)
    expect(right.body).toMatchObject({ name: '新名字', status: 'connected' })
  })

  it('erases the secrets of a disconnected account, and syncs its webinars again after reconnecting', async () => {
    const webinar = await world.webinar()
    const [account] = await list()

    await owner.delete(`/api/admin/provider-accounts/${account?.id}`)
    const [erased] = await world.product.db
      .select()
      .from(providerAccounts)
      .where(eq(providerAccounts.id, account?.id ?? ''))
    const whileGone = await list()
    const again = await connect({ name: '回来了' })

    expect(world.product.keys.open('provider-credentials', erased?.sealedCredentials ?? '')).toBe('{}')
    expect(erased?.sealedCallbackSecret).toBeNull()
    expect(whileGone).toEqual([])
    expect(again.body).toMatchObject({ id: account?.id, name: '回来了', webinarsCount: 1, callbackState: 'ours' })
    expect((await owner.get(`/api/admin/webinars/${webinar.id}`)).status).toBe(200)
  })

  it('records who connected and disconnected', async () => {
    const { body: account } = await connect()
    await owner.delete(`/api/admin/provider-accounts/${account.id}`)

    const entries = await world.product.db.select().from(auditEntries).where(eq(auditEntries.subjectId, account.id))

    expect(entries.map(({ action }) => action)).toEqual(['provider_account.connected', 'provider_account.disconnected'])
    expect(entries.every(({ operatorId, requestId }) => operatorId && requestId)).toBe(true)
  })

  /** Another system of the same company sets its own address with the same keys, without our product. */
  async function pretendOtherCallback(): Promise<string> {
    const url = 'https://crm.example.com/vhall'
    const [row] = await world.product.db.select().from(providerAccounts)
    if (!row) throw new Error('connect first')
    const sealedCredentials = world.product.keys.seal(
      'provider-credentials',
      JSON.stringify({ appKey: FIXED_APP_KEY, secretKey: FIXED_SECRET_KEY }),
    )
    const vhall = world.product.liveProvider({ ...row, sealedCredentials })
    await vhall.setCallback?.({ url, secret: 'theirs' })
    return url
  }
})
