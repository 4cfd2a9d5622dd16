import { asc } from 'drizzle-orm'
import { auditEntries } from '../../cloudfunctions/db/tables/audit-entries'
import { createOperator } from '../../cloudfunctions/features/panel/create-operator'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { OperatorSelf } from '../../shared/contracts/operator'
import { httpClient } from '../runtime/http-client'
import { signInAsOperator } from '../runtime/sign-in'
import { openWorld, PASSWORD, type TestWorld } from '../runtime/world'

describe('signing in at the panel', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await openWorld()
    await world.operator('operator')
  })
  afterAll(() => world.close())

  const signIn = (email: string, password: string, client = httpClient(world.origin)) =>
    client.post<ErrorReply>('/api/admin/auth/sign-in/email', { email, password })

  it('lets an operator in, whatever the case of the e-mail, and returns who signed in', async () => {
    const client = await signInAsOperator(httpClient(world.origin), {
      email: 'Operator@Example.com ',
      password: PASSWORD,
    })

    const { body } = await client.get<OperatorSelf>('/api/admin/me')

    expect(body).toEqual({
      id: expect.any(String),
      name: 'operator',
      email: 'operator@example.com',
      role: 'operator',
      mustFirst: null,
      hasTwoFactor: false,
      requiresTwoFactor: false,
    })
  })

  it('keeps the session in a cookie that scripts cannot read and other sites do not send', async () => {
    const reply = await signIn('operator@example.com', PASSWORD)

    const [cookie] = reply.headers.getSetCookie()

    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).not.toMatch(/Secure/i)
    expect(JSON.stringify(reply.body)).not.toContain('token')
  })

  it('answers a wrong password and an unknown e-mail with the same message', async () => {
    const wrongPassword = await signIn('operator@example.com', 'not the password')
    const unknownEmail = await signIn('nobody@example.com', 'not the password')

    expect(wrongPassword).toMatchObject({
      status: 401,
      body: { error: { code: 'unauthorized', message: '邮箱或密码不正确' } },
    })
    expect(unknownEmail.body.error.message).toBe(wrongPassword.body.error.message)
  })

  it('requires an e-mail and a password, with our own messages', async () => {
    const reply = await signIn('not an address', '')

    expect(reply).toMatchObject({
      status: 400,
      body: { error: { code: 'bad_input', message: '请填写正确的邮箱和密码' } },
    })
  })

  it('stops after ten wrong tries and says how long to wait, for the right password too', async () => {
    await createOperator(
      { email: 'guessed@example.com', name: '被猜', password: PASSWORD, role: 'viewer' },
      world.product,
    )
    for (let attempt = 0; attempt < 10; attempt += 1) await signIn('guessed@example.com', `guess number ${attempt}`)

    const reply = await signIn('guessed@example.com', PASSWORD)

    expect(reply).toMatchObject({
      status: 429,
      body: { error: { code: 'rate_limited', message: expect.stringMatching(/1[45] 分钟后再试/) } },
    })
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(800)
  })

  it('counts tries that arrive at the same moment', async () => {
    await createOperator(
      { email: 'stormed@example.com', name: '并发', password: PASSWORD, role: 'viewer' },
      world.product,
    )

    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, n) => signIn('stormed@example.com', `guess number ${n}`)),
    )

    expect(replies.filter((reply) => reply.status === 401)).toHaveLength(10)
    expect(replies.filter((reply) => reply.status === 429)).toHaveLength(10)
  })

  it('resets the count of wrong tries after the right password', async () => {
    await createOperator(
      { email: 'clumsy@example.com', name: '手滑', password: PASSWORD, role: 'viewer' },
      world.product,
    )
    for (let attempt = 0; attempt < 9; attempt += 1) await signIn('clumsy@example.com', 'not the password')
    await signIn('clumsy@example.com', PASSWORD)

    const reply = await signIn('clumsy@example.com', 'not the password')

    expect(reply.status).toBe(401)
  })

  it('lets nobody sign up from outside', async () => {
    const reply = await world.anyone.post<ErrorReply>('/api/admin/auth/sign-up/email', {
      name: '外人',
      email: 'outsider@example.com',
      password: PASSWORD,
    })

    expect(reply.status).toBeGreaterThanOrEqual(400)
    expect((await signIn('outsider@example.com', PASSWORD)).status).toBe(401)
  })

  it('lets nobody change their own role', async () => {
    const client = await signInAsOperator(httpClient(world.origin), {
      email: 'operator@example.com',
      password: PASSWORD,
    })

    await client.post('/api/admin/auth/update-user', { role: 'owner' })

    const { body } = await client.get<OperatorSelf>('/api/admin/me')
    expect(body.role).toBe('operator')
  })

  it('ends the session when signing out', async () => {
    const client = await signInAsOperator(httpClient(world.origin), {
      email: 'operator@example.com',
      password: PASSWORD,
    })
    const cookies = new Map(client.cookies)

    await client.post('/api/admin/auth/sign-out')

    for (const [name, value] of cookies) client.cookies.set(name, value)
    expect((await client.get('/api/admin/me')).status).toBe(401)
  })

  it('refuses a change that another site’s page requests with the operator’s cookie', async () => {
    const client = await world.operator('operator')

    const foreign = await client.request('/api/admin/folders', {
      method: 'POST',
      body: JSON.stringify({ name: '外站' }),
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
    })
    const own = await client.request('/api/admin/folders', {
      method: 'POST',
      body: JSON.stringify({ name: '本站' }),
      headers: { 'content-type': 'application/json', origin: world.origin },
    })

    expect([foreign.status, own.status]).toEqual([403, 200])
  })

  it('records who signed in', async () => {
    const rows = await world.product.db.select().from(auditEntries).orderBy(asc(auditEntries.id))

    expect(rows).toContainEqual(expect.objectContaining({ action: 'operator.signed_in', subjectType: 'operator' }))
    expect(JSON.stringify(rows)).not.toContain(PASSWORD)
  })
})
