import { FIXED_ACCOUNT } from '../../local/sandboxes/zoom/world'
import { openZoom, type OpenedZoom, type ZoomError } from './opened-zoom'
import { zoomDocument } from './zoom-contract'

type Page<Key extends string, Row = Record<string, unknown>> = {
  next_page_token: string
  total_records: number
} & Record<Key, Row[]>
type Registered = { id: number; registrant_id: string; join_url?: string; status: string }

const HOST = FIXED_ACCOUNT.adminEmail
const ana = { email: 'ana@visitor.example', first_name: 'Ana', last_name: 'Li' }
const bo = { email: 'bo@visitor.example', first_name: 'Bo', last_name: 'Wu' }

describe('the Zoom stand-in', () => {
  let zoom: OpenedZoom

  beforeEach(async () => {
    zoom = await openZoom()
  })

  afterEach(async () => {
    await zoom.close()
    expect(zoom.problems).toEqual([])
  })

  it('issues a token for an hour, and none for a wrong secret, a wrong account or a disabled app', async () => {
    const good = await zoom.token()
    const wrongSecret = await zoom.token({ ...FIXED_ACCOUNT, clientSecret: 'no' })
    const wrongAccount = await zoom.token({ ...FIXED_ACCOUNT, accountId: 'no' })
    zoom.clock.advance({ minutes: 61 })
    const late = await zoom.api('GET', '/users', undefined, good.body.access_token)
    await zoom.control('POST', `apps/${FIXED_ACCOUNT.clientId}`, { isRevoked: true })
    const revoked = await zoom.token()

    expect(good.body).toMatchObject({
      expires_in: 3599,
      scope: expect.stringContaining('webinar:read:list_webinars:admin'),
    })
    expect([wrongSecret.status, wrongSecret.body]).toEqual([
      401,
      { reason: 'Invalid client_id or client_secret', error: 'invalid_client' },
    ])
    expect(wrongAccount.status).toBe(400)
    expect(late).toMatchObject({ status: 401, body: { code: 124 } })
    expect(revoked).toMatchObject({ status: 400, body: { error: 'invalid_client' } })
  })

  it('refuses a call whose scope is missing, names it, and accepts a classic scope', async () => {
    await zoom.control('POST', 'faults', { kind: 'scope_missing', scope: 'user:read:list_users:admin' })
    const lacking = await zoom.api('GET', '/users')
    await zoom.control('DELETE', 'faults')
    await zoom.control('POST', `apps/${FIXED_ACCOUNT.clientId}`, { kind: 'classic' })
    const { access_token } = (await zoom.token()).body
    const classic = await zoom.api('GET', '/users', undefined, access_token)

    expect(lacking).toMatchObject({
      status: 401,
      body: { code: 4711, message: expect.stringContaining('user:read:list_users:admin') },
    })
    expect(classic.status).toBe(200)
  })

  it('returns users of every state, by id or e-mail, and never as "me"', async () => {
    const active = await zoom.api<Page<'users', { email: string }>>('GET', '/users?page_size=2')
    const more = await zoom.api<Page<'users', { email: string }>>(
      'GET',
      `/users?page_size=2&next_page_token=${active.body.next_page_token}`,
    )
    const inactive = await zoom.api<Page<'users'>>('GET', '/users?status=inactive')
    const me = await zoom.api('GET', '/users/me/webinars')
    const withoutPlan = await zoom.api('GET', '/users/sun.min%40qingrong.example/webinars')

    expect(active.body.users[0]).toMatchObject({ email: HOST })
    expect([active.body.users.length, more.body.users.length, more.body.next_page_token]).toEqual([2, 2, ''])
    expect(inactive.body.total_records).toBe(1)
    expect(me).toMatchObject({ status: 404, body: { code: 1001 } })
    expect(withoutPlan).toMatchObject({ status: 400, body: { code: 200 } })
  })

  it('creates, changes, lists and deletes webinars, and lists no meeting and none older than a month', async () => {
    const made = await zoom.api<{ id: number }>('POST', `/users/${HOST}/webinars`, {
      topic: '秋季发布',
      type: 5,
      start_time: '2026-12-02T12:00:00Z',
      timezone: 'Asia/Shanghai',
      duration: 45,
      settings: { approval_type: 0 },
    })
    const { id } = made.body
    await zoom.webinar({ topic: '每周公开课', type: 9 })
    const meeting = await zoom.control<{ id: number }>('POST', 'meetings')
    const changed = await zoom.api('PATCH', `/webinars/${id}`, { topic: '秋季发布会', settings: { approval_type: 1 } })
    const read = await zoom.api('GET', `/webinars/${id}`)
    const listed = await zoom.api<Page<'webinars', { id: number; type: number }>>(
      'GET',
      `/users/${HOST}/webinars?page_size=300`,
    )
    const ofMeeting = await zoom.api('GET', `/webinars/${meeting.id}`)
    zoom.clock.advance({ hours: 48 })
    const soonAfter = await zoom.api<Page<'webinars', { id: number }>>(
      'GET',
      `/users/${HOST}/webinars`,
      undefined,
      (await zoom.token()).body.access_token,
    )
    const upcoming = await zoom.api<Page<'webinars', { id: number }>>(
      'GET',
      `/users/${HOST}/webinars?type=upcoming`,
      undefined,
      (await zoom.token()).body.access_token,
    )
    zoom.clock.advance({ days: 30 })
    const token = (await zoom.token()).body.access_token
    const later = await zoom.api<Page<'webinars', { id: number }>>('GET', `/users/${HOST}/webinars`, undefined, token)
    await zoom.api('DELETE', `/webinars/${id}`, undefined, token)
    const gone = await zoom.api('GET', `/webinars/${id}`, undefined, token)

    expect([made.status, changed.status]).toEqual([201, 204])
    expect(read.body).toMatchObject({
      topic: '秋季发布会',
      start_time: '2026-12-02T12:00:00Z',
      host_email: HOST,
      settings: { approval_type: 1 },
    })
    expect(listed.body.webinars.map(({ type }) => type).toSorted()).toEqual([5, 9])
    expect(ofMeeting).toMatchObject({ status: 404, body: { code: 3001 } })
    expect([soonAfter, upcoming].map(({ body }) => body.webinars.some((row) => row.id === id))).toEqual([true, false])
    expect(later.body.webinars.map((row) => row.id)).not.toContain(id)
    expect(gone).toMatchObject({ status: 404, body: { code: 3001 } })
  })

  it('refuses a request that does not match the contract', async () => {
    const { id } = await zoom.webinar()

    const noName = await zoom.api('POST', `/webinars/${id}/registrants`, { email: ana.email })
    const longName = await zoom.api('POST', `/webinars/${id}/registrants`, { ...ana, first_name: 'x'.repeat(65) })
    const noMail = await zoom.api('POST', `/webinars/${id}/registrants`, { ...ana, email: 'ana' })
    const largePage = await zoom.api('GET', `/webinars/${id}/registrants?page_size=301`)

    for (const answer of [noName, longName, noMail, largePage])
      expect(answer).toMatchObject({ status: 400, body: { code: 300 } })
    expect(longName.body.errors).toMatchObject([{ field: 'first_name' }])
    // The page size was too large on purpose; everything else must match the contract.
    expect(zoom.problems.splice(0)).toEqual([])
  })

  it('refuses changes of a Zoom Events webinar', async () => {
    const { id } = await zoom.webinar({ isZoomEvents: true })

    const changed = await zoom.api('PATCH', `/webinars/${id}`, { topic: 'x' })
    const registered = await zoom.api('POST', `/webinars/${id}/registrants`, ana)

    expect([changed.body.code, registered.body.code]).toEqual([3000, 3000])
  })

  describe('registering', () => {
    it('returns the same registration and link for the same person, and counts it against three a day', async () => {
      const { id } = await zoom.webinar()

      const first = await zoom.api<Registered>('POST', `/webinars/${id}/registrants`, ana)
      const second = await zoom.api<Registered>('POST', `/webinars/${id}/registrants`, {
        ...ana,
        email: 'ANA@visitor.example',
      })
      await zoom.api('POST', `/webinars/${id}/registrants`, ana)
      const fourth = await zoom.api('POST', `/webinars/${id}/registrants`, ana)
      zoom.clock.set('2026-12-02T00:00:01Z')
      const nextDay = await zoom.api('POST', `/webinars/${id}/registrants`, ana, (await zoom.token()).body.access_token)

      expect(first).toMatchObject({
        status: 201,
        body: { id, status: 'approved', join_url: expect.stringMatching(/\/w\/\d+\?tk=/) },
      })
      expect(second.body).toEqual(first.body)
      expect(fourth).toMatchObject({ status: 429, body: { message: expect.stringContaining('daily') } })
      expect(fourth.headers.get('retry-after')).toBeNull()
      expect(nextDay).toMatchObject({ status: 400, body: { code: 3038 } })
    })

    it('refuses hosts, panelists, closed or full webinars, unanswered questions and ended webinars', async () => {
      const open = await zoom.webinar({ panelists: [{ name: 'Pan', email: 'pan@visitor.example' }] })
      const closed = await zoom.webinar({ approvalType: 2 })
      const small = await zoom.webinar({ capacity: 1 })
      const asking = await zoom.webinar({ requiredQuestion: '您的部门' })
      const over = await zoom.webinar()
      await zoom.control('POST', `webinars/${over.id}/start`)
      await zoom.control('POST', `webinars/${over.id}/end`)
      await zoom.api('POST', `/webinars/${small.id}/registrants`, ana)

      const codes = [
        await zoom.api('POST', `/webinars/${open.id}/registrants`, { ...ana, email: HOST }),
        await zoom.api('POST', `/webinars/${open.id}/registrants`, { ...ana, email: 'pan@visitor.example' }),
        await zoom.api('POST', `/webinars/${closed.id}/registrants`, ana),
        await zoom.api('POST', `/webinars/${small.id}/registrants`, bo),
        await zoom.api('POST', `/webinars/${small.id}/batch_registrants`, { registrants: [bo] }),
        await zoom.api('POST', `/webinars/${asking.id}/registrants`, ana),
        await zoom.api('POST', `/webinars/${over.id}/registrants`, ana),
      ].map(({ body }) => body.code)
      const answered = await zoom.api('POST', `/webinars/${asking.id}/registrants`, {
        ...ana,
        custom_questions: [{ title: '您的部门', value: '市场部' }],
      })
      const questions = await zoom.api('GET', `/webinars/${asking.id}/registrants/questions`)

      expect(codes).toEqual([3027, 3000, 3000, 3035, 3043, 300, 3038])
      expect(answered.status).toBe(201)
      expect(questions.body).toMatchObject({ custom_questions: [{ title: '您的部门', required: true }] })
    })

    it('shows a link only to approved people, and removes cancelled ones', async () => {
      const { id } = await zoom.webinar({ approvalType: 1 })
      const asked = await zoom.api<Registered>('POST', `/webinars/${id}/registrants`, ana)
      const pending = await zoom.api<Page<'registrants', { join_url?: string }>>(
        'GET',
        `/webinars/${id}/registrants?status=pending`,
      )
      await zoom.api('PUT', `/webinars/${id}/registrants/status`, {
        action: 'approve',
        registrants: [{ email: ana.email }],
      })
      const approved = await zoom.api<Page<'registrants', { join_url?: string }>>('GET', `/webinars/${id}/registrants`)
      const path = `/webinars/${id}/registrants/${asked.body.registrant_id}`
      const one = await zoom.api('GET', path)
      const removed = await zoom.api('DELETE', path)
      const nobody = await zoom.api<Page<'registrants'>>('GET', `/webinars/${id}/registrants`)
      const gone = await zoom.api('GET', path)

      expect(asked.body).toMatchObject({ status: 'pending' })
      expect(asked.body.join_url).toBeUndefined()
      expect(pending.body.registrants[0]?.join_url).toBeUndefined()
      expect(approved.body.registrants[0]?.join_url).toContain('tk=')
      expect([one.status, removed.status, nobody.body.total_records]).toEqual([200, 204, 0])
      expect(gone).toMatchObject({ status: 400, body: { code: 3079 } })
    })

    it('registers thirty people at once for a webinar that does not recur', async () => {
      const single = await zoom.webinar()
      const recurring = await zoom.webinar({ type: 9 })
      const people = Array.from({ length: 30 }, (_, index) => ({
        email: `p${index}@visitor.example`,
        first_name: `P${index}`,
      }))

      const batch = await zoom.api<{ registrants: { join_url?: string }[] }>(
        'POST',
        `/webinars/${single.id}/batch_registrants`,
        { auto_approve: true, registrants: people },
      )
      const tooMany = await zoom.api('POST', `/webinars/${single.id}/batch_registrants`, {
        registrants: [...people, { ...ana }],
      })
      const ofRecurring = await zoom.api('POST', `/webinars/${recurring.id}/batch_registrants`, { registrants: people })

      expect(batch.body.registrants).toHaveLength(30)
      expect(batch.body.registrants[0]?.join_url).toContain('tk=')
      expect([tooMany.body.code, ofRecurring.body.code]).toEqual([300, 3000])
    })
  })

  describe('after a webinar', () => {
    it('has no past instance or report of one that is running or was never started', async () => {
      const never = await zoom.webinar()
      const running = await zoom.webinar()
      await zoom.control('POST', `webinars/${running.id}/start`)

      const answers = await Promise.all(
        [never.id, running.id].flatMap((id) => [
          zoom.api('GET', `/report/webinars/${id}`),
          zoom.api('GET', `/report/webinars/${id}/participants`),
          zoom.api('GET', `/past_webinars/${id}/participants`),
        ]),
      )
      const instances = await zoom.api('GET', `/past_webinars/${never.id}/instances`)

      for (const answer of answers) expect(answer).toMatchObject({ status: 404, body: { code: 3001 } })
      expect(instances.body).toEqual({ webinars: [] })
    })

    it('separates accounts', async () => {
      const other = {
        accountId: 'other',
        clientId: 'otherClient',
        clientSecret: 'otherSecret',
        secretToken: 'otherToken',
      }
      await zoom.control('POST', 'accounts', {
        accountId: other.accountId,
        users: [{ email: 'boss@other.example' }],
        app: other,
      })
      const { ids } = await zoom.control<{ ids: number[] }>('POST', 'bulk', { webinars: 1, participants: 3 })
      const { access_token } = (await zoom.token(other)).body

      const answers = [
        `/webinars/${ids[0]}`,
        `/past_webinars/${ids[0]}/participants`,
        `/report/webinars/${ids[0]}/participants`,
        `/meetings/${ids[0]}/recordings`,
        `/users/${HOST}/webinars`,
      ]
      const codes = []
      for (const path of answers) codes.push((await zoom.api('GET', path, undefined, access_token)).body.code)

      expect(codes).toEqual([3001, 3001, 1010, 1010, 1001])
    })

    it('has a row per join, no address for guests and telephones, and registrant ids only on request', async () => {
      const { id, uuid } = await zoom.webinar()
      const { body } = await zoom.api<Registered>('POST', `/webinars/${id}/registrants`, ana)
      await zoom.api('POST', `/webinars/${id}/registrants`, bo)
      await zoom.control('POST', `webinars/${id}/start`)
      await zoom.control('POST', `webinars/${id}/join`, { email: ana.email })
      await zoom.control('POST', `webinars/${id}/join`, { email: HOST })
      await zoom.control('POST', `webinars/${id}/join`, { name: '访客' })
      await zoom.control('POST', `webinars/${id}/join`, { name: 'x', phone: '+86 138****0001' })
      await zoom.control('POST', `webinars/${id}/join`, { name: '候场', isWaiting: true })
      zoom.clock.advance({ minutes: 10 })
      await zoom.control('POST', `webinars/${id}/leave`, { email: ana.email })
      await zoom.control('POST', `webinars/${id}/join`, { email: ana.email })
      await zoom.control('POST', `webinars/${id}/poll`, { email: ana.email, answer: '客户案例' })
      await zoom.control('POST', `webinars/${id}/question`, { name: '访客', question: '有回放吗？', answer: '有' })
      zoom.clock.advance({ minutes: 20 })
      await zoom.control('POST', `webinars/${id}/end`)

      const path = `webinars/${encodeURIComponent(encodeURIComponent(uuid))}`
      const report = await zoom.api<
        Page<
          'participants',
          { name: string; user_email: string; duration: number; registrant_id: string; status: string }
        >
      >('GET', `/report/webinars/${id}/participants?include_fields=registrant_id&page_size=300`)
      const unasked = await zoom.api<Page<'participants', object>>('GET', `/past_webinars/${id}/participants`)
      const details = await zoom.api('GET', `/report/${path}`)
      const absentees = await zoom.api<Page<'registrants', { email: string }>>('GET', `/past_webinars/${id}/absentees`)
      const polls = await zoom.api('GET', `/report/webinars/${id}/polls`)
      const questions = await zoom.api('GET', `/report/webinars/${id}/qa`)
      await zoom.control('POST', `apps/${FIXED_ACCOUNT.clientId}`, { kind: 'classic' })
      const { access_token: ofClassic } = (await zoom.token()).body
      const old = [
        await zoom.api('GET', `/past_webinars/${id}/polls`, undefined, ofClassic),
        await zoom.api('GET', `/past_webinars/${id}/qa`, undefined, ofClassic),
      ]

      expect(
        report.body.participants.map(({ name, user_email, duration, registrant_id, status }) => [
          name,
          user_email,
          duration,
          registrant_id === body.registrant_id,
          status,
        ]),
      ).toEqual([
        ['LiAna', ana.email, 600, true, 'in_meeting'],
        ['林若青', HOST, 1800, false, 'in_meeting'],
        ['访客', '', 1800, false, 'in_meeting'],
        ['+86 138****0001', '', 1800, false, 'in_meeting'],
        ['候场', '', 1800, false, 'in_waiting_room'],
        ['LiAna', ana.email, 1200, true, 'in_meeting'],
      ])
      expect(unasked.body.participants[0]).not.toHaveProperty('registrant_id')
      expect(details.body).toMatchObject({
        start_time: '2026-12-01T12:00:00Z',
        end_time: '2026-12-01T12:30:00Z',
        duration: 30,
      })
      expect(absentees.body.registrants.map(({ email }) => email)).toEqual([bo.email])
      expect(polls.body).toMatchObject({
        questions: [{ email: ana.email, question_details: [{ answer: '客户案例' }] }],
      })
      expect(questions.body).toMatchObject({
        questions: [{ name: '访客', question_details: [{ question: '有回放吗？', answer: '有' }] }],
      })
      expect(old.map(({ status }) => status)).toEqual([200, 200])
    })

    it('keeps each session under its own uuid, and the webinar id means the latest session', async () => {
      const { id, uuid } = await zoom.webinar()
      for (const name of ['第一次', '第二次']) {
        await zoom.control('POST', `webinars/${id}/start`)
        await zoom.control('POST', `webinars/${id}/join`, { name })
        zoom.clock.advance({ minutes: 5 })
        await zoom.control('POST', `webinars/${id}/end`)
      }

      const instances = await zoom.api<{ webinars: { uuid: string }[] }>('GET', `/past_webinars/${id}/instances`)
      const latest = await zoom.api('GET', `/report/webinars/${id}/participants`)
      const first = await zoom.api(
        'GET',
        `/report/webinars/${encodeURIComponent(encodeURIComponent(uuid))}/participants`,
      )

      expect(instances.body.webinars.map((one) => one.uuid)).toEqual([
        uuid,
        expect.not.stringMatching(uuid.replace(/\W/g, '.')),
      ])
      expect(latest.body).toMatchObject({ participants: [{ name: '第二次' }] })
      expect(first.body).toMatchObject({ participants: [{ name: '第一次' }] })
    })

    it.each(['leading_slash', 'double_slash'])(
      'finds a uuid with a %s only when it was encoded twice',
      async (kind) => {
        const { id } = await zoom.webinar()
        const { held } = await zoom.control<{ held: { uuid: string }[] }>('POST', `webinars/${id}/start`, {
          uuid: kind,
        })
        await zoom.control('POST', `webinars/${id}/end`)
        const once = encodeURIComponent(held[0]?.uuid ?? '')

        const single = await zoom.api('GET', `/past_webinars/${once}/participants`)
        const double = await zoom.api('GET', `/past_webinars/${encodeURIComponent(once)}/participants`)

        expect(single).toMatchObject({ status: 404, body: { code: 3001 } })
        expect(double.status).toBe(200)
      },
    )

    it.each(Object.entries(zoomDocument['x-uuid-rule'].examples))('finds %s as %s', async (uuid, encoded) => {
      const { id } = await zoom.webinar()
      await zoom.control('POST', `webinars/${id}/start`, { uuid })
      await zoom.control('POST', `webinars/${id}/end`)

      expect((await zoom.api('GET', `/past_webinars/${encoded}/participants`)).status).toBe(200)
    })

    it('calculates durations late when set to, and keeps participant reports for six months', async () => {
      const { id } = await zoom.webinar()
      await zoom.control('POST', `webinars/${id}/start`)
      for (const name of ['甲', '乙']) await zoom.control('POST', `webinars/${id}/join`, { name })
      zoom.clock.advance({ minutes: 10 })
      await zoom.control('POST', `webinars/${id}/end`)
      await zoom.control('POST', `webinars/${id}/change`, { reportAfterMinutes: 30 })
      const read = async () =>
        (
          await zoom.api<Page<'participants', { duration: number }>>(
            'GET',
            `/report/webinars/${id}/participants`,
            undefined,
            (await zoom.token()).body.access_token,
          )
        ).body

      const soon = await read()
      zoom.clock.advance({ minutes: 31 })
      const complete = await read()
      zoom.clock.advance({ days: 190 })
      const old = await read()

      expect(soon.participants.map(({ duration }) => duration)).toEqual([0])
      expect(complete.participants.map(({ duration }) => duration)).toEqual([600, 600])
      expect(old).toMatchObject({ code: 12702 })
    })

    it('returns a recording when it is ready and its transcript later, to every caller with a token', async () => {
      const { id } = await zoom.webinar()
      await zoom.control('POST', `webinars/${id}/start`)
      zoom.clock.advance({ minutes: 30 })
      await zoom.control('POST', `webinars/${id}/end`)
      type Files = { recording_files: { file_type: string; download_url: string }[] }
      const read = () => zoom.api<Files & ZoomError>('GET', `/meetings/${id}/recordings`)

      const processing = await read()
      zoom.clock.advance({ minutes: 1 })
      const video = await read()
      zoom.clock.advance({ minutes: 2 })
      const both = await read()
      const address = both.body.recording_files[1]?.download_url ?? ''
      const { access_token } = (await zoom.token()).body
      const vtt = await fetch(address, { headers: { authorization: `Bearer ${access_token}` } })
      const stranger = await fetch(address)
      await zoom.control('POST', `webinars/${id}/remove-recording`)
      const removed = await read()

      expect(processing).toMatchObject({ status: 404, body: { code: 3301 } })
      expect(video.body.recording_files.map(({ file_type }) => file_type)).toEqual(['MP4'])
      expect(both.body.recording_files.map(({ file_type }) => file_type)).toEqual(['MP4', 'TRANSCRIPT'])
      expect([vtt.redirected, stranger.status]).toEqual([true, 401])
      expect(await vtt.text()).toMatch(/^WEBVTT\n\n1\n00:00:03\.000 --> /)
      expect(removed).toMatchObject({ status: 404, body: { code: 3301 } })
    })
  })

  it('simulates audiences of many thousands, with guests, rejoins and overlaps, page by page', async () => {
    const made = await zoom.control<{ people: number; joins: number; ids: number[] }>('POST', 'bulk', {
      webinars: 5,
      participants: 2_500,
      absent: 10,
    })
    const [id] = made.ids
    const rows: { user_id: string; user_email: string }[] = []
    let token = ''
    do {
      const page = await zoom.api<Page<'participants', { user_id: string; user_email: string }>>(
        'GET',
        `/report/webinars/${id}/participants?page_size=300&next_page_token=${token}`,
      )
      rows.push(...page.body.participants)
      token = page.body.next_page_token
    } while (token !== '')

    expect(made).toMatchObject({ people: 2_500, joins: 3_250 })
    expect(rows).toHaveLength(650)
    expect(new Set(rows.map(({ user_id }) => user_id)).size).toBe(650)
    expect(rows.filter(({ user_email }) => user_email === '').length).toBeGreaterThan(0)
  })

  it('accepts a page token for fifteen minutes, in its own list only', async () => {
    const { ids } = await zoom.control<{ ids: number[] }>('POST', 'bulk', { webinars: 2, participants: 100 })
    const page = await zoom.api<Page<'participants'>>('GET', `/past_webinars/${ids[0]}/participants`)
    const token = page.body.next_page_token

    const elsewhere = await zoom.api('GET', `/past_webinars/${ids[1]}/participants?next_page_token=${token}`)
    zoom.clock.advance({ minutes: 16 })
    const late = await zoom.api('GET', `/past_webinars/${ids[0]}/participants?next_page_token=${token}`)

    expect([elsewhere.body.code, late.body.code]).toEqual([300, 300])
  })

  it('keeps everything after a restart', async () => {
    const { id } = await zoom.webinar()
    await zoom.api('POST', `/webinars/${id}/registrants`, ana)
    await zoom.control('POST', `webinars/${id}/start`)
    await zoom.control('POST', `webinars/${id}/join`, { email: ana.email })
    await zoom.control('POST', `webinars/${id}/end`)
    const before = await zoom.control('GET', `webinars/${id}`)

    await zoom.restart()

    const strip = (value: unknown) =>
      JSON.parse(JSON.stringify(value).replace(/http:\/\/127\.0\.0\.1:\d+/g, '')) as unknown
    expect(strip(await zoom.control('GET', `webinars/${id}`))).toEqual(strip(before))
    expect((await zoom.api('GET', `/report/webinars/${id}/participants`)).status).toBe(200)
  })
})
