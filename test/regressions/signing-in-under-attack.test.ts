import { eq } from 'drizzle-orm'
import { auditEntries } from '../../cloudfunctions/db/tables/audit-entries'
import { operatorAccounts, operators, operatorSessions } from '../../cloudfunctions/db/tables/operators'
import { rateLimits } from '../../cloudfunctions/db/tables/rate-limits'
import { createOperator } from '../../cloudfunctions/features/panel/create-operator'
import { signInAttempts } from '../../cloudfunctions/wiring/auth/sign-in-attempts'
import type { ErrorReply } from '../../shared/contracts/errors'
import { httpClient, type HttpClient } from '../runtime/http-client'
import { signInAsOperator } from '../runtime/sign-in'
import { openWorld, PASSWORD, type TestWorld } from '../runtime/world'

describe('signing in while others guess passwords', () => {
  let world: TestWorld
  let somebody = 0
  beforeAll(async () => {
    // One proxy is trusted here, so that a test can come from any address.
    world = await openWorld({ settings: { TRUSTED_PROXIES: '1' } })
  })
  afterAll(() => world.close())
  beforeEach(() => world.product.db.delete(rateLimits))

  async function person(): Promise<string> {
    const email = `person${(somebody += 1)}@example.com`
    await createOperator({ email, name: '某人', password: PASSWORD, role: 'viewer' }, world.product)
    return email
  }
  const from = (ip: string): HttpClient => httpClient(world.origin, { 'x-forwarded-for': ip })
  const signIn = (client: HttpClient, email: string, password = PASSWORD) =>
    client.post<ErrorReply>('/api/admin/auth/sign-in/email', { email, password })
  /** Counts wrong passwords directly, because each real check takes half a second. */
  async function guess(times: number, email: (n: number) => string, ip: (n: number) => string): Promise<number[]> {
    const attempts = signInAttempts(world.product)
    const statuses: number[] = []
    for (let n = 0; n < times; n += 1) {
      const one = { email: email(n), clientIp: ip(n), hasSecondFactor: async () => false }
      statuses.push((await attempts.start(one)) > 0 ? 429 : 401)
    }
    return statuses
  }

  it('works from other addresses with the right password, however often one address guessed', async () => {
    const email = await person()
    const guesses = await guess(
      61,
      () => email,
      () => '10.0.0.50',
    )

    const right = await signIn(from('10.0.0.51'), email)

    expect(guesses.filter((status) => status === 401)).toHaveLength(10)
    expect(right.status).toBe(200)
  })

  it('works in a browser that was used before, while many addresses guess together', async () => {
    const email = await person()
    const known = from('10.0.1.1')
    await signInAsOperator(known, { email, password: PASSWORD })
    await known.post('/api/admin/auth/sign-out')
    await guess(
      70,
      () => email,
      (n) => `10.1.${n}.1`,
    )

    const replies = { known: await signIn(known, email), stranger: await signIn(from('10.0.1.2'), email) }

    expect(replies.known.status).toBe(200)
    expect(replies.stranger.status).toBe(429)
    expect(Number(replies.stranger.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('continues to the second factor with a right password, while many addresses guess together', async () => {
    const email = await person()
    await world.product.db.update(operators).set({ twoFactorEnabled: true }).where(eq(operators.email, email))
    await guess(
      65,
      () => email,
      (n) => `10.2.${n}.1`,
    )

    expect((await signIn(from('10.0.2.2'), email)).status).toBe(200)
  })

  it('has a limit of tries in a known browser too', async () => {
    const email = await person()
    const known = from('10.0.3.1')
    await signInAsOperator(known, { email, password: PASSWORD })
    const statuses: number[] = []
    for (let n = 0; n < 12; n += 1) statuses.push((await signIn(known, email, `guess number ${n}`)).status)

    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429])
  })

  it('does not treat a browser with another account’s cookie as known', async () => {
    const [mine, theirs] = [await person(), await person()]
    const known = from('10.0.4.1')
    await signInAsOperator(known, { email: mine, password: PASSWORD })
    const [[, value] = []] = [...known.cookies].filter(([name]) => name.startsWith('livehall_known_'))
    const [other] = [...(await signedIn(theirs, '10.0.4.2')).cookies.keys()].filter((name) =>
      name.startsWith('livehall_known_'),
    )
    const forger = from('10.0.4.3')
    forger.cookies.set(other ?? '', value ?? '')
    await guess(
      70,
      () => theirs,
      (n) => `10.4.${n}.1`,
    )

    expect((await signIn(forger, theirs)).status).toBe(429)
  })

  const signedIn = async (email: string, ip: string) => signInAsOperator(from(ip), { email, password: PASSWORD })

  it('stops one address that tries a password on many accounts', async () => {
    const statuses = await guess(
      60,
      (n) => `nobody${n}@example.com`,
      () => '10.0.5.1',
    )

    expect(statuses.filter((status) => status === 401)).toHaveLength(50)
    expect(statuses.at(-1)).toBe(429)
  })

  it('counts a whole IPv6 customer as one address', async () => {
    const statuses = await guess(
      60,
      (n) => `none${n}@example.com`,
      (n) => `2001:db8:0:1::${n.toString(16)}`,
    )

    expect(statuses.at(-1)).toBe(429)
  })

  it('ignores an address that a mini-program claims in a call', async () => {
    const email = await person()
    const statuses: number[] = []
    for (let n = 0; n < 14; n += 1) {
      const reply = (await world.functions.callFromMiniProgram(
        'admin',
        {
          path: '/api/admin/auth/sign-in/email',
          httpMethod: 'POST',
          headers: { 'content-type': 'application/json', 'x-forwarded-for': `6.6.6.${n}, 6.6.7.${n}` },
          body: JSON.stringify({ email, password: `guess number ${n}` }),
          requestContext: {},
        },
        { openId: 'o-guesser', appId: 'wx1' },
      )) as { statusCode: number }
      statuses.push(reply.statusCode)
    }

    expect(statuses.slice(10)).toEqual([429, 429, 429, 429])
  })

  it('is not blocked for a month because a clock was wrong for some time', async () => {
    const email = await person()
    await guess(
      10,
      () => email,
      () => '10.0.6.1',
    )
    await world.product.db.update(rateLimits).set({ expire: Date.now() + 31 * 86_400_000 })

    expect((await signIn(from('10.0.6.1'), email)).status).toBe(200)
  })

  it('does not count other people’s guesses against a password change', async () => {
    const email = await person()
    const client = await signedIn(email, '10.0.7.1')
    await guess(
      70,
      () => email,
      (n) => (n % 2 ? '10.0.7.1' : `10.7.${n}.1`),
    )

    const changed = await client.post('/api/admin/me/password', {
      currentPassword: PASSWORD,
      newPassword: 'another long one to keep',
    })

    expect(changed.status).toBe(200)
  })

  it('records failed sign-ins without an operator and sign-outs with the operator', async () => {
    const email = await person()
    await signIn(from('10.0.8.1'), email, 'not the password')
    await signIn(from('10.0.8.1'), 'unknown.person@example.com', 'not the password')
    const client = await signedIn(email, '10.0.8.1')
    await client.post('/api/admin/auth/sign-out')

    const [out, signedInEntry, unknown, failed] = (await world.product.db.select().from(auditEntries)).toReversed()
    const [row] = await world.product.db.select().from(operators).where(eq(operators.email, email))

    expect(failed).toMatchObject({ action: 'operator.sign_in_failed', operatorId: null, subjectId: row?.id })
    expect(failed?.after).toMatchObject({ clientIp: '10.0.8.1' })
    expect(unknown).toMatchObject({ action: 'operator.sign_in_failed', subjectId: 'unknown' })
    expect(JSON.stringify(unknown)).not.toContain('unknown.person@')
    expect(signedInEntry).toMatchObject({ action: 'operator.signed_in', operatorId: row?.id })
    expect(out).toMatchObject({ action: 'operator.signed_out', operatorId: row?.id, subjectId: row?.id })
  })

  it.each([
    ['1234567890', '这个密码太常见，容易被猜到，请换一个'],
    ['aaaaaaaaaa', '这个密码太常见，容易被猜到，请换一个'],
    ['password12', '这个密码太常见，容易被猜到，请换一个'],
    ['qwertyuiop', '这个密码太常见，容易被猜到，请换一个'],
    ['          ', '密码不能只有空格，请换一个'],
  ])('refuses a password such as “%s”', async (newPassword, sentence) => {
    const client = await signedIn(await person(), '10.0.9.1')

    const reply = await client.post<ErrorReply>('/api/admin/me/password', { currentPassword: PASSWORD, newPassword })

    expect(reply).toMatchObject({ status: 400, body: { error: { fields: { newPassword: sentence } } } })
  })

  it('refuses a password like the own e-mail, at the panel and the command line', async () => {
    const email = await person()
    const client = await signedIn(email, '10.0.10.1')

    const reply = await client.post<ErrorReply>('/api/admin/me/password', {
      currentPassword: PASSWORD,
      newPassword: email,
    })

    expect(reply.body.error.fields?.newPassword).toBe('密码不能与自己的邮箱相似，请换一个')
    await expect(
      createOperator(
        { email: 'li.lei@example.com', name: '李雷', password: 'li.lei@example.com', role: 'viewer' },
        world.product,
      ),
    ).rejects.toMatchObject({ code: 'bad_input' })
  })

  it('ends a temporary password after three days', async () => {
    const owner = await world.operator('owner')
    const { body } = await owner.post<{ id: string; temporaryPassword: string }>('/api/admin/operators', {
      email: 'late@example.com',
      name: '晚来',
      role: 'viewer',
    })
    const early = await signIn(from('10.0.11.1'), 'late@example.com', body.temporaryPassword)
    await world.product.db
      .update(operatorAccounts)
      .set({ updatedAt: new Date(world.clock.now().getTime() - 73 * 3_600_000) })
      .where(eq(operatorAccounts.userId, body.id))

    const late = await signIn(from('10.0.11.1'), 'late@example.com', body.temporaryPassword)

    expect(early.status).toBe(200)
    expect(late).toMatchObject({
      status: 403,
      body: { error: { message: '临时密码已过期（3 天内有效），请联系所有者重新生成' } },
    })
  })

  it.each([
    ['is used', { hours: 1 }, 200],
    ['rested for half a day', { hours: 13 }, 401],
  ])('checks a session that %s', async (_what, { hours }, status) => {
    const client = await signedIn(await person(), '10.0.12.1')
    await world.product.db.update(operatorSessions).set({ updatedAt: new Date(Date.now() - hours * 3_600_000) })

    expect((await client.get('/api/admin/me')).status).toBe(status)
  })

  it('ends a session after a week, however busy it is', async () => {
    const client = await signedIn(await person(), '10.0.13.1')
    const [session] = await world.product.db.select().from(operatorSessions)
    const lives = (session?.expiresAt.getTime() ?? 0) - (session?.createdAt.getTime() ?? 0)
    await world.product.db.update(operatorSessions).set({ updatedAt: new Date(Date.now() - 6 * 60_000) })
    await client.get('/api/admin/me')
    const after = await world.product.db.select().from(operatorSessions)

    expect(lives).toBeLessThanOrEqual(7 * 86_400_000 + 1_000)
    expect(after.find(({ id }) => id === session?.id)?.expiresAt).toEqual(session?.expiresAt)
  })
})
