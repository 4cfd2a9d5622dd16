import { eq } from 'drizzle-orm'
import { auditEntries } from '../../cloudfunctions/db/tables/audit-entries'
import { createOperator } from '../../cloudfunctions/features/panel/create-operator'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { OperatorSelf } from '../../shared/contracts/operator'
import { httpClient, type HttpClient } from '../runtime/http-client'
import { signInAsOperator } from '../runtime/sign-in'
import { totp } from '../runtime/totp'
import { expectOk, openWorld, PASSWORD, type TestWorld } from '../runtime/world'

type Started = { uri: string; secret: string; backupCodes: string[] }

describe('two-factor sign-in', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const member = async (email: string) => {
    const { id } = await createOperator({ email, name: email, password: PASSWORD, role: 'operator' }, world.product)
    return { id, client: await signInAsOperator(httpClient(world.origin), { email, password: PASSWORD }) }
  }
  const turnOn = async (client: HttpClient) => {
    const started = await expectOk<Started>(client.post('/api/admin/me/two-factor', { password: PASSWORD }))
    await expectOk(client.post('/api/admin/me/two-factor/confirm', { code: totp(started.secret) }))
    return started
  }
  const firstStep = async (email: string) => {
    const client = httpClient(world.origin)
    const reply = await client.post<{ twoFactorRedirect?: boolean }>('/api/admin/auth/sign-in/email', {
      email,
      password: PASSWORD,
    })
    return { client, reply }
  }
  const give = (client: HttpClient, code: string, kind = 'verify-totp') =>
    client.post<ErrorReply>(`/api/admin/auth/two-factor/${kind}`, { code })
  const wrongOf = (code: string) => (code === '000000' ? '111111' : '000000')

  it('is active only after a code was confirmed', async () => {
    const { client } = await member('hesitant@example.com')

    const { secret, uri, backupCodes } = await expectOk<Started>(
      client.post('/api/admin/me/two-factor', { password: PASSWORD }),
    )
    const wrong = await client.post<ErrorReply>('/api/admin/me/two-factor/confirm', { code: wrongOf(totp(secret)) })
    const whileUnconfirmed = await firstStep('hesitant@example.com')
    const right = await client.post('/api/admin/me/two-factor/confirm', { code: totp(secret) })

    expect(uri).toMatch(/^otpauth:\/\/totp\//)
    expect(backupCodes).toHaveLength(10)
    expect(wrong).toMatchObject({
      status: 400,
      body: { error: { fields: { code: expect.stringContaining('验证码不正确') } } },
    })
    expect(whileUnconfirmed.reply.body.twoFactorRedirect).toBeUndefined()
    expect(right.status).toBe(200)
    expect((await client.get<OperatorSelf>('/api/admin/me')).body.hasTwoFactor).toBe(true)
  })

  it('asks for the password before it shows a secret', async () => {
    const { client } = await member('left-alone@example.com')

    const reply = await client.post<ErrorReply>('/api/admin/me/two-factor', { password: 'not the password' })

    expect(reply).toMatchObject({ status: 400, body: { error: { fields: { password: '当前密码不正确' } } } })
  })

  it('gives no access with the password alone, and full access with the code', async () => {
    const { client: own } = await member('guarded@example.com')
    const { secret } = await turnOn(own)
    const { client, reply } = await firstStep('guarded@example.com')

    const between = await client.get('/api/admin/me')
    const second = await give(client, totp(secret))

    expect(reply.body).toMatchObject({ twoFactorRedirect: true })
    expect(between.status).toBe(401)
    expect(second.status).toBe(200)
    expect(JSON.stringify(second.body)).not.toContain('token')
    expect((await client.get('/api/admin/me')).status).toBe(200)
  })

  it('accepts a code of the app once, though it is shown for 30 seconds', async () => {
    const { client: own } = await member('watched@example.com')
    const { secret } = await turnOn(own)
    const code = totp(secret)
    await give((await firstStep('watched@example.com')).client, code)
    const { client: onlooker } = await firstStep('watched@example.com')

    const again = await give(onlooker, code)

    expect(again).toMatchObject({
      status: 400,
      body: { error: { message: '这个验证码已经用过，请等待验证器显示下一个' } },
    })
    expect((await onlooker.get('/api/admin/me')).status).toBe(401)
  })

  it('accepts each backup code once', async () => {
    const { client: own } = await member('no-phone@example.com')
    const { backupCodes } = await turnOn(own)
    const [code = ''] = backupCodes

    const first = await give((await firstStep('no-phone@example.com')).client, code, 'verify-backup-code')
    const again = await give((await firstStep('no-phone@example.com')).client, code, 'verify-backup-code')

    expect(first.status).toBe(200)
    expect(again).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining('备用码不正确') } } })
  })

  it('ends the attempt after five wrong codes, even for the right one', async () => {
    const { client: own } = await member('guessed@example.com')
    const { secret } = await turnOn(own)
    const { client } = await firstStep('guessed@example.com')
    for (let attempt = 0; attempt < 5; attempt += 1) await give(client, wrongOf(totp(secret)))

    const sixth = await give(client, totp(secret))

    expect(sixth).toMatchObject({ status: 429, body: { error: { code: 'rate_limited' } } })
    expect((await client.get('/api/admin/me')).status).toBe(401)
  })

  it('locks the account after ten wrong codes in a row, even if the password is entered again', async () => {
    const { client: own } = await member('besieged@example.com')
    const { secret } = await turnOn(own)
    for (let round = 0; round < 2; round += 1) {
      const { client } = await firstStep('besieged@example.com')
      for (let attempt = 0; attempt < 5; attempt += 1) await give(client, wrongOf(totp(secret)))
    }

    const reply = await give((await firstStep('besieged@example.com')).client, totp(secret))

    expect(reply).toMatchObject({ status: 429, body: { error: { message: expect.stringContaining('15 分钟') } } })
  })

  it('refuses a code without a password first', async () => {
    expect((await give(httpClient(world.origin), '123456')).status).toBe(401)
  })

  it('never trusts a device for later', async () => {
    const { client: own } = await member('shared-desk@example.com')
    const { secret } = await turnOn(own)
    const { client } = await firstStep('shared-desk@example.com')
    await expectOk(client.post('/api/admin/auth/two-factor/verify-totp', { code: totp(secret), trustDevice: true }))
    await client.post('/api/admin/auth/sign-out')

    const reply = await client.post('/api/admin/auth/sign-in/email', {
      email: 'shared-desk@example.com',
      password: PASSWORD,
    })

    expect(reply.body).toMatchObject({ twoFactorRedirect: true })
  })

  it('creates new backup codes that replace the old ones, and is switched off with the password', async () => {
    const { client } = await member('changing@example.com')
    const { backupCodes } = await turnOn(client)

    const renewed = await expectOk<{ backupCodes: string[] }>(
      client.post('/api/admin/me/two-factor/backup-codes', { password: PASSWORD }),
    )
    const old = await give((await firstStep('changing@example.com')).client, backupCodes[0] ?? '', 'verify-backup-code')
    const refused = await client.post('/api/admin/me/two-factor/stop', { password: 'not the password' })
    await expectOk(client.post('/api/admin/me/two-factor/stop', { password: PASSWORD }))

    expect(renewed.backupCodes).toHaveLength(10)
    expect(old.status).toBe(400)
    expect(refused.status).toBe(400)
    expect((await firstStep('changing@example.com')).reply.body.twoFactorRedirect).toBeUndefined()
  })

  it('is removed by an owner for somebody who lost the phone', async () => {
    const owner = await world.operator('owner')
    const { id, client } = await member('lost-phone@example.com')
    await turnOn(client)

    await expectOk(owner.delete(`/api/admin/operators/${id}/two-factor`))

    expect((await client.get('/api/admin/me')).status).toBe(401)
    expect((await firstStep('lost-phone@example.com')).reply.body.twoFactorRedirect).toBeUndefined()
  })

  it('allows only the set-up for people without it once owners require it', async () => {
    const owner = await world.operator('owner')
    const { client } = await member('late@example.com')

    await expectOk(owner.put('/api/admin/operators/two-factor', { requiresTwoFactor: true }))
    const before = await client.get<ErrorReply>('/api/admin/webinars')
    const self = await client.get<OperatorSelf>('/api/admin/me')
    await turnOn(client)
    const after = await client.get('/api/admin/webinars')
    const stop = await client.post<ErrorReply>('/api/admin/me/two-factor/stop', { password: PASSWORD })
    await turnOn(owner)
    await expectOk(owner.put('/api/admin/operators/two-factor', { requiresTwoFactor: false }))

    expect(before).toMatchObject({
      status: 403,
      body: { error: { code: 'set_up_first', message: '请先开启两步验证' } },
    })
    expect(self.body).toMatchObject({ mustFirst: 'set_up_two_factor', requiresTwoFactor: true })
    expect(after.status).toBe(200)
    expect(stop.status).toBe(409)
  })

  it('records each step without a secret', async () => {
    const { id, client } = await member('audited@example.com')
    const { secret, backupCodes } = await turnOn(client)

    const rows = await world.product.db.select().from(auditEntries).where(eq(auditEntries.subjectId, id))

    expect(rows.map((row) => row.action)).toEqual(
      expect.arrayContaining(['operator.two_factor_started', 'operator.two_factor_on']),
    )
    for (const kept of [secret, ...backupCodes]) expect(JSON.stringify(rows)).not.toContain(kept)
  })
})
