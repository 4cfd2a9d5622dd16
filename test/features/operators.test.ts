import { and, eq } from 'drizzle-orm'
import { auditEntries } from '../../cloudfunctions/db/tables/audit-entries'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { OperatorRow, OperatorSelf, OperatorSession } from '../../shared/contracts/operator'
import { httpClient, type HttpClient } from '../runtime/http-client'
import { signInAsOperator } from '../runtime/sign-in'
import { expectOk, openWorld, PASSWORD, type TestWorld } from '../runtime/world'

type People = { items: OperatorRow[]; requiresTwoFactor: boolean }
type Added = { id: string; temporaryPassword: string }

describe('managing the operators of the panel', () => {
  let world: TestWorld
  let owner: HttpClient
  beforeAll(async () => {
    world = await openWorld()
    owner = await world.operator('owner')
  })
  afterAll(() => world.close())

  const add = (email: string, role = 'operator') =>
    expectOk<Added>(owner.post('/api/admin/operators', { name: email.split('@')[0], email, role }))
  const signIn = (email: string, password: string) => signInAsOperator(httpClient(world.origin), { email, password })
  /** Creates an operator who has already set a password. */
  const settledMember = async (email: string, role = 'operator') => {
    const { id, temporaryPassword } = await add(email, role)
    const client = await signIn(email, temporaryPassword)
    await expectOk(client.post('/api/admin/me/password', { currentPassword: temporaryPassword, newPassword: PASSWORD }))
    return { id, client }
  }
  const rowOf = async (id: string) =>
    (await expectOk<People>(owner.get('/api/admin/operators'))).items.find((row) => row.id === id)

  it('adds somebody with a temporary password that only allows changing it', async () => {
    const { temporaryPassword } = await add('new@example.com', 'owner')
    const client = await signIn('new@example.com', temporaryPassword)

    const before = await client.get<ErrorReply>('/api/admin/webinars')
    const self = await client.get<OperatorSelf>('/api/admin/me')
    await expectOk(client.post('/api/admin/me/password', { currentPassword: temporaryPassword, newPassword: PASSWORD }))
    const after = await client.get('/api/admin/webinars')

    expect(before).toMatchObject({
      status: 403,
      body: { error: { code: 'set_up_first', message: '请先设置自己的密码' } },
    })
    expect(self.body.mustFirst).toBe('change_password')
    expect(after.status).toBe(200)
  })

  it('refuses an e-mail that has an account', async () => {
    await add('twice@example.com')

    const reply = await owner.post<ErrorReply>('/api/admin/operators', {
      name: '又一位',
      email: 'TWICE@example.com',
      role: 'viewer',
    })

    expect(reply).toMatchObject({ status: 409, body: { error: { fields: { email: '该邮箱已有账号' } } } })
  })

  it('signs a disabled person out at once, and lets the person in again when enabled', async () => {
    const { id, client } = await settledMember('leaver@example.com')

    await expectOk(owner.patch(`/api/admin/operators/${id}`, { isDisabled: true }))
    const inSession = await client.get('/api/admin/me')
    const again = await world.anyone.post<ErrorReply>('/api/admin/auth/sign-in/email', {
      email: 'leaver@example.com',
      password: PASSWORD,
    })
    await expectOk(owner.patch(`/api/admin/operators/${id}`, { isDisabled: false }))

    expect(inSession.status).toBe(401)
    expect(again).toMatchObject({ status: 403, body: { error: { message: '该账号已停用，请联系所有者' } } })
    expect(again.headers.getSetCookie()).toEqual([])
    await expect(signIn('leaver@example.com', PASSWORD)).resolves.toBeDefined()
  })

  it('applies a changed role from the next call on', async () => {
    const { id, client } = await settledMember('promoted@example.com', 'viewer')
    const before = await client.post('/api/admin/folders', { name: '尚不可以' })

    await expectOk(owner.patch(`/api/admin/operators/${id}`, { role: 'operator' }))

    const after = await client.post('/api/admin/folders', { name: '现在可以' })
    expect([before.status, after.status]).toEqual([403, 200])
  })

  it('lets nobody disable themselves, and keeps the last owner', async () => {
    const self = await expectOk<OperatorSelf>(owner.get('/api/admin/me'))
    const others = (await expectOk<People>(owner.get('/api/admin/operators'))).items.filter(
      (row) => row.role === 'owner' && row.id !== self.id,
    )
    for (const other of others) await expectOk(owner.patch(`/api/admin/operators/${other.id}`, { role: 'viewer' }))

    const disabling = await owner.patch<ErrorReply>(`/api/admin/operators/${self.id}`, { isDisabled: true })
    const demoting = await owner.patch<ErrorReply>(`/api/admin/operators/${self.id}`, { role: 'operator' })

    expect(disabling.status).toBe(409)
    expect(demoting).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringContaining('至少要保留一位') } },
    })
  })

  it('keeps one owner when two owners demote each other at the same moment', async () => {
    const self = await expectOk<OperatorSelf>(owner.get('/api/admin/me'))
    const { id, client } = await settledMember('second-owner@example.com', 'owner')

    const replies = await Promise.all([
      owner.patch(`/api/admin/operators/${id}`, { role: 'operator' }),
      client.patch(`/api/admin/operators/${self.id}`, { role: 'operator' }),
    ])

    // The second request came from a former owner, or would have demoted the last owner.
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1)
    if (replies[0].status !== 200) await expectOk(client.patch(`/api/admin/operators/${self.id}`, { role: 'owner' }))
  })

  it('gives a new temporary password and ends every session of that person', async () => {
    const { id, client } = await settledMember('forgot@example.com')

    const { temporaryPassword } = await expectOk<Added>(owner.post(`/api/admin/operators/${id}/password`))

    expect((await client.get('/api/admin/me')).status).toBe(401)
    await expect(signIn('forgot@example.com', PASSWORD)).rejects.toThrow('401')
    const back = await signIn('forgot@example.com', temporaryPassword)
    expect((await back.get<OperatorSelf>('/api/admin/me')).body.mustFirst).toBe('change_password')
    expect((await rowOf(id))?.mustChangePassword).toBe(true)
  })

  it('requires the old password for a new one, and then ends the other sessions', async () => {
    const { client } = await settledMember('careful@example.com')
    const elsewhere = await signIn('careful@example.com', PASSWORD)

    const wrong = await client.post<ErrorReply>('/api/admin/me/password', {
      currentPassword: 'not the password',
      newPassword: 'another long password',
    })
    const right = await client.post('/api/admin/me/password', {
      currentPassword: PASSWORD,
      newPassword: 'another long password',
    })

    expect(wrong).toMatchObject({ status: 400, body: { error: { fields: { currentPassword: '当前密码不正确' } } } })
    expect(right).toMatchObject({ status: 200, body: { outcome: 'changed', endedSessions: 1 } })
    expect((await elsewhere.get('/api/admin/me')).status).toBe(401)
    expect((await client.get('/api/admin/me')).status).toBe(200)
  })

  it('limits password guesses inside a session in the same way as at sign-in', async () => {
    const { client } = await settledMember('borrowed@example.com')
    const guess = () =>
      client.post<ErrorReply>('/api/admin/me/password', {
        currentPassword: 'not the password',
        newPassword: 'another long password',
      })
    for (let attempt = 0; attempt < 10; attempt += 1) await guess()

    expect(await guess()).toMatchObject({ status: 429, body: { error: { code: 'rate_limited' } } })
  })

  it('shows where somebody is signed in and signs out one of them, never somebody else’s', async () => {
    const { client } = await settledMember('two-places@example.com')
    const elsewhere = await signIn('two-places@example.com', PASSWORD)
    const sessions = await expectOk<{ items: OperatorSession[] }>(client.get('/api/admin/me/sessions'))
    const other = sessions.items.find((session) => !session.isThisOne)

    const byStranger = await owner.delete(`/api/admin/me/sessions/${other?.id}`)
    const own = await client.delete(`/api/admin/me/sessions/${other?.id}`)

    expect(sessions.items.map((session) => session.isThisOne)).toEqual([true, false])
    expect([byStranger.status, own.status]).toEqual([404, 200])
    expect((await elsewhere.get('/api/admin/me')).status).toBe(401)
  })

  it('lets somebody change their own name, and records who did, before and after', async () => {
    const { id, client } = await settledMember('renamed@example.com')

    await expectOk(client.patch('/api/admin/me', { name: '林知夏' }))

    const [entry] = await world.product.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.action, 'operator.renamed'), eq(auditEntries.subjectId, id)))
    expect(entry).toMatchObject({
      operatorId: id,
      before: { name: 'renamed' },
      after: { name: '林知夏' },
      requestId: expect.any(String),
    })
  })

  it('records every change of an operator, without a password', async () => {
    const { id } = await settledMember('audited@example.com')
    const { temporaryPassword } = await expectOk<Added>(owner.post(`/api/admin/operators/${id}/password`))
    await expectOk(owner.patch(`/api/admin/operators/${id}`, { role: 'viewer' }))
    await expectOk(owner.patch(`/api/admin/operators/${id}`, { isDisabled: true }))

    const rows = await world.product.db.select().from(auditEntries).where(eq(auditEntries.subjectId, id))

    expect(rows.map((row) => row.action)).toEqual(
      expect.arrayContaining([
        'operator.created',
        'operator.password_changed',
        'operator.password_reset',
        'operator.role_changed',
        'operator.disabled',
      ]),
    )
    expect(JSON.stringify(rows)).not.toContain(temporaryPassword)
  })
})
