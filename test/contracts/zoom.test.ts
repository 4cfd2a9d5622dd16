import { OPERATIONS, missingScopes } from '../../cloudfunctions/adapters/live/zoom/operations'
import { encodedId } from '../../cloudfunctions/adapters/live/zoom/zoom-path'
import {
  ProviderError,
  type Feed,
  type LiveProvider,
  type ProviderStay,
  type ProviderWebinar,
} from '../../cloudfunctions/ports/live-provider'
import { ALL_SCOPES, CLASSIC_SCOPES } from '../../local/sandboxes/zoom/scopes'
import { FIXED_ACCOUNT } from '../../local/sandboxes/zoom/world'
import { readFeed, readPages } from './live-providers/read-pages'
import { zoomUnderTest, type ZoomUnderTest } from './live-providers/zoom-under-test'
import { zoomDocument } from './zoom-contract'

const PERSON = { name: '王小雨', email: 'xiaoyu.wang@customer.example' }
const START = new Date('2026-12-01T12:00:00Z')

type Described = {
  operationId: string
  'x-rate-limit-label'?: string
  'x-scopes-granular'?: string[]
  'x-scopes-classic'?: string[]
}
const published = Object.entries(zoomDocument.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => {
    const { operationId, ...facts } = described as unknown as Described
    return {
      operationId,
      path,
      method: method.toUpperCase(),
      weight: facts['x-rate-limit-label'],
      granular: facts['x-scopes-granular'],
      classic: facts['x-scopes-classic'],
    }
  }),
)

describe('Zoom', () => {
  let there: ZoomUnderTest
  let provider: LiveProvider

  beforeEach(async () => {
    there = await zoomUnderTest()
    provider = there.provider()
  })

  afterEach(() => there.close())

  describe('as its published description defines it', () => {
    it.each(Object.entries(OPERATIONS))(
      '%s has the documented path, rate class and scopes',
      (name, { path, method, weight, granular, classic }) => {
        expect(published).toContainEqual({
          operationId: name,
          path,
          method,
          weight,
          granular: expect.arrayContaining([granular]),
          classic: expect.arrayContaining([classic]),
        })
      },
    )

    it.each(Object.entries(zoomDocument['x-uuid-rule'].examples))(
      'writes the uuid %s into a path as %s',
      (uuid, encoded) => {
        expect(encodedId(uuid)).toBe(encoded)
      },
    )

    it('is called for each of these as the contract says, and answers as it says', async () => {
      const made = await aWebinar()
      await provider.updateWebinar(made.externalId, { title: '改名', endsAt: new Date('2026-12-01T13:30:00Z') })
      await provider.findWebinar({ title: '改名', startsAt: START, hostId: made.hostId })
      await provider.registrationNeeds!(made.externalId)
      const { registrantId } = await provider.registerPerson!(made.externalId, { ...PERSON, phone: '+8613800000000' })
      await provider.registerPerson!(made.externalId, { name: 'Cher', email: 'cher@customer.example' })
      await provider.registerPeople!(made.externalId, [{ name: 'Ada Lovelace', email: 'ada@customer.example' }])
      await provider.cancelPerson!(made.externalId, { registrantId, email: PERSON.email })
      await provider.approvePerson!(made.externalId, { registrantId, email: PERSON.email })
      const held = await heldWebinar(['leading_slash'])
      await there.doEverything(held.externalId, { ...PERSON, key: '' })
      const [session] = await provider.listSessions!(held.externalId)
      await readAll(held)
      await provider.listAbsentees!(session!.externalSessionId)
      there.clock.advance({ minutes: 10 })
      const [recording] = await provider.listRecordings!(session!.externalSessionId)
      await provider.readTranscript!(recording!)
      await provider.deleteWebinar(made.externalId)
      await provider.findUser!(FIXED_ACCOUNT.adminEmail)
      await there.control('faults', { operation: 'reportWebinarParticipants', kind: 'scope_missing' })
      await readFeed(provider.listStays(held))

      // Closing the stand-in after every test reports every call that does not match the contract.
      const { calls } = await there.control<{ calls: { operation: string }[] }>('calls')
      const asked = new Set(calls.map(({ operation }) => operation))
      expect(Object.keys(OPERATIONS).filter((operation) => !asked.has(operation))).toEqual([])
    })
  })

  describe('as an account', () => {
    it.each([
      ['granular', ALL_SCOPES],
      ['classic', CLASSIC_SCOPES],
    ])('has all scopes with the %s ones', (_kind, scopes) => {
      expect(missingScopes(scopes.join(' '))).toEqual([])
    })

    it('names each missing scope, and has it once it was granted, before the token expires', async () => {
      await there.control(`apps/${FIXED_ACCOUNT.clientId}`, {
        without: ['webinar:read:list_registrants:admin', 'report:read:webinar:admin'],
      })
      const webinar = await aWebinar()

      const facts = await provider.checkAccount()
      const refused = await readFeed(provider.listRegistrants(webinar.externalId)).catch((error: unknown) => error)
      await there.control(`apps/${FIXED_ACCOUNT.clientId}`, { kind: 'granular' })
      there.clock.advance({ minutes: 2 })

      expect(facts.missingScopes).toEqual(['webinar:read:list_registrants:admin', 'report:read:webinar:admin'])
      expect(refused).toMatchObject({
        kind: 'missing_scope',
        providerMessage: expect.stringContaining('webinar:read:list_registrants:admin'),
      })
      expect(await readFeed(provider.listRegistrants(webinar.externalId))).toEqual([])
    })

    it.each([
      ['of a wrong secret', { clientSecret: 'not-the-secret' }],
      ['of another account', { accountId: 'someOtherAccount00000' }],
    ])('refuses the keys %s', async (_what, change) => {
      await expect(there.withSettings(change).checkAccount()).rejects.toMatchObject({
        kind: 'bad_credentials',
        providerMessage: expect.stringMatching(/.+/),
      })
    })

    it('reports that an app was revoked, also in the middle of work', async () => {
      const { externalId } = await aWebinar()
      await there.control(`apps/${FIXED_ACCOUNT.clientId}`, { isRevoked: true })

      await expect(provider.getWebinar(externalId)).rejects.toMatchObject({ kind: 'bad_credentials' })
      await expect(provider.checkAccount()).rejects.toMatchObject({ kind: 'bad_credentials' })
    })

    it('fetches a token once, and another only when it is about to expire', async () => {
      const { externalId } = await aWebinar()
      await Promise.all([
        provider.getWebinar(externalId),
        provider.getWebinar(externalId),
        provider.getWebinar(externalId),
      ])
      const first = await tokensAsked()
      there.clock.advance({ minutes: 58, seconds: 57 })
      await provider.getWebinar(externalId)
      const justBefore = await tokensAsked()
      there.clock.advance({ seconds: 5 })
      await provider.getWebinar(externalId)

      expect([first, justBefore, await tokensAsked()]).toEqual([1, 1, 2])
    })

    it('fetches one new token when Zoom rejects the old one', async () => {
      const { externalId } = await aWebinar()
      await there.control('faults', { operation: 'webinar', kind: 'token_expired', times: 1 })

      expect(await provider.getWebinar(externalId)).toMatchObject({ externalId })
      expect(await tokensAsked()).toBe(2)
    })

    it('never reads webinars of users who were not named, and finds none for a user without a licence', async () => {
      await there.control('webinars', { topic: '别人的', hostEmail: 'zhou.yan@qingrong.example' })
      const mine = await aWebinar()
      const [unlicensed, nobody] = [await there.user('sun.min@qingrong.example'), 'no-such-user']

      const listed = await readPages(provider.listWebinars({ hostIds: [unlicensed, nobody, there.hostIds![0]!] }))

      expect(listed.map(({ externalId }) => externalId)).toEqual([mine.externalId])
      expect(await readPages(provider.listWebinars())).toEqual([])
    })
  })

  describe('with webinars', () => {
    it('finds nothing for a meeting’s number, an unknown number or an invalid number', async () => {
      const { id } = await there.control<{ id: number }>('meetings', {})

      expect(
        await Promise.all([String(id), '99999999999', '../users', 'abc'].map((one) => provider.getWebinar(one))),
      ).toEqual([undefined, undefined, undefined, undefined])
    })

    it('creates a webinar with automatic registration, and changes start and duration separately', async () => {
      const { externalId } = await aWebinar()
      await provider.updateWebinar(externalId, { startsAt: new Date('2026-12-02T01:00:00Z') })
      const moved = await provider.getWebinar(externalId)
      await provider.updateWebinar(externalId, { endsAt: new Date('2026-12-02T03:00:00Z') })

      expect(moved).toMatchObject({
        startsAt: new Date('2026-12-02T01:00:00Z'),
        endsAt: new Date('2026-12-02T02:00:00Z'),
        registration: 'automatic',
        hostEmail: FIXED_ACCOUNT.adminEmail,
      })
      expect(await provider.getWebinar(externalId)).toMatchObject({
        startsAt: new Date('2026-12-02T01:00:00Z'),
        endsAt: new Date('2026-12-02T03:00:00Z'),
      })
    })

    it.each([6, 9])('recognises a recurring webinar (type %d), already in the list', async (type) => {
      await there.control('webinars', { topic: '每周一讲', type })

      expect(await readPages(provider.listWebinars({ hostIds: there.hostIds! }))).toMatchObject([
        { notSupported: 'recurring' },
      ])
    })

    it('recognises a webinar of Zoom Events by its first refusal', async () => {
      const { id } = await there.control<{ id: number }>('webinars', { topic: '大会', isZoomEvents: true })

      await expect(provider.updateWebinar(String(id), { title: '改名' })).rejects.toMatchObject({
        kind: 'refused',
        detail: { code: '3000', reason: 'provider_events' },
      })
    })

    it('does not report a webinar as deleted that Zoom no longer has after it was held', async () => {
      const held = await heldWebinar()
      await there.control(`webinars/${held.externalId}/change`, { isExpired: true })

      expect(await provider.getWebinar(held.externalId)).toMatchObject({
        title: held.title,
        status: 'ended',
        endedAt: new Date('2026-12-01T12:30:00Z'),
      })
    })

    it('reports that its own page stays open as long as registration is on', async () => {
      const { externalId } = await aWebinar()
      const open = await provider.disableLandingPage(externalId, { authUrl: '', failureUrl: '' })
      await there.control(`webinars/${externalId}/change`, { approvalType: 2 })

      expect([open, await provider.disableLandingPage(externalId, { authUrl: '', failureUrl: '' })]).toEqual([
        { formStillOpen: true },
        { formStillOpen: false },
      ])
    })
  })

  describe('registering somebody', () => {
    it.each([
      ['the host', FIXED_ACCOUNT.adminEmail, {}, 'host_cannot_register', '3027'],
      [
        'an alternative host',
        'gao.lei@qingrong.example',
        { alternativeHosts: 'gao.lei@qingrong.example' },
        'host_cannot_register',
        '3027',
      ],
      ['a panelist', 'panelist@customer.example', {}, 'panelist_cannot_register', '3000'],
      ['somebody when registration is off', PERSON.email, { approvalType: 2 }, 'registration_closed', '3000'],
      ['somebody when the webinar is full', PERSON.email, { capacity: 1 }, 'registration_full', '3035'],
      ['somebody for Zoom Events', PERSON.email, { isZoomEvents: true }, 'provider_events', '3000'],
    ])('refuses %s, with the reason', async (_who, email, change, reason, code) => {
      const { id } = await there.control<{ id: number }>('webinars', {
        topic: '发布会',
        panelists: [{ name: '嘉宾', email: 'panelist@customer.example' }],
      })
      await provider.registerPerson!(String(id), { name: '先到', email: 'first@customer.example' })
      await there.control(`webinars/${id}/change`, change)

      await expect(provider.registerPerson!(String(id), { name: '某人', email })).rejects.toMatchObject({
        kind: 'refused',
        detail: { reason, code },
      })
    })

    it('refuses everybody after the end', async () => {
      const held = await heldWebinar()

      await expect(provider.registerPerson!(held.externalId, PERSON)).rejects.toMatchObject({
        kind: 'refused',
        detail: { reason: 'registration_closed', code: '3038' },
      })
    })

    it('finds out in advance which other questions there are, and that registration is off', async () => {
      const { externalId } = await aWebinar()
      await there.control(`webinars/${externalId}/change`, { requiredField: 'org', requiredQuestion: '您的团队规模？' })
      const asking = await provider.registrationNeeds!(externalId)
      await there.control(`webinars/${externalId}/change`, { approvalType: 2 })

      expect(asking).toEqual({ isOpen: true, requiredOthers: ['org', '您的团队规模？'] })
      expect(await provider.registrationNeeds!(externalId)).toEqual({ isOpen: false, requiredOthers: [] })
    })

    it('fills in a last name only where the form insists on one and there is none', async () => {
      const { externalId } = await aWebinar()
      await provider.registerPerson!(externalId, { name: 'Cher', email: 'first@customer.example' })
      await there.control(`webinars/${externalId}/change`, { requiredField: 'last_name' })
      await provider.registerPerson!(externalId, { name: 'Cher', email: 'cher@customer.example' })
      await provider.registerPerson!(externalId, { name: '欧阳娜娜', email: 'nana@customer.example' })
      const { people } = await there.control<{ people: { name: string }[] }>(`webinars/${externalId}`)

      expect(people.map(({ name }) => name)).toEqual(['Cher', '-Cher', '欧阳娜娜'])
      expect((await readFeed(provider.listRegistrants(externalId))).map(({ name }) => name)).toEqual([
        'Cher',
        'Cher',
        '欧阳娜娜',
      ])
    })

    it('gives nobody a link before the host has approved them, and returns who was denied', async () => {
      const { externalId } = await aWebinar()
      await there.control(`webinars/${externalId}/change`, { approvalType: 1 })
      const asked = await provider.registerPerson!(externalId, PERSON)
      await provider.registerPerson!(externalId, { name: 'Ada Lovelace', email: 'ada@customer.example' })
      await there.control(`webinars/${externalId}/approve`, { email: PERSON.email })
      await there.control(`webinars/${externalId}/deny`, { email: 'ada@customer.example' })

      expect(asked).toEqual({ registrantId: expect.any(String), status: 'pending' })
      expect(await readFeed(provider.listRegistrants(externalId))).toMatchObject([
        { registrantId: asked.registrantId, status: 'registered', joinUrl: expect.stringMatching(/tk=/) },
        { name: 'Ada Lovelace', status: 'cancelled', joinUrl: undefined },
      ])
    })

    it('is not retried automatically when the response was lost, because each try counts at Zoom', async () => {
      const { externalId } = await aWebinar()
      await there.control('faults', { operation: 'webinarRegistrantCreate', kind: 'timeout' })

      await expect(there.provider({ timeoutMs: 200 }).registerPerson!(externalId, PERSON)).rejects.toMatchObject({
        kind: 'timeout',
      })
      expect(await calledTimes('webinarRegistrantCreate')).toBe(1)
    })
  })

  describe('after it was held', () => {
    it.each(['leading_slash', 'double_slash'])('reads everything of a session whose uuid has a %s', async (uuid) => {
      const held = await heldWebinar([uuid])
      await there.doEverything(held.externalId, { ...PERSON, key: '' })
      const [session] = await provider.listSessions!(held.externalId)
      there.clock.advance({ minutes: 10 })

      expect((await readAll(held)).map((rows) => rows.length)).toEqual([1, 1, 1])
      expect(await provider.listRecordings!(session!.externalSessionId)).toHaveLength(1)
      expect(await provider.listAbsentees!(session!.externalSessionId)).toEqual([])
    })

    it('reads every session, not only the latest', async () => {
      const held = await heldWebinar(['leading_slash', 'double_slash'])

      const stays = await readFeed(provider.listStays(held))
      const sessions = await provider.listSessions!(held.externalId)

      expect(sessions.map(({ startedAt }) => startedAt.toISOString())).toEqual([
        '2026-12-01T12:00:00.000Z',
        '2026-12-01T12:30:00.000Z',
      ])
      expect(stays.map(({ externalSessionId }) => externalSessionId)).toEqual(
        sessions.map(({ externalSessionId }) => externalSessionId),
      )
    })

    it('accepts odd rows as Zoom writes them', async () => {
      const joinedAt = '2026-12-01T12:01:00Z'
      const held = await heldWebinar(
        [undefined],
        [
          { name: '长'.repeat(10_000), email: 'long@customer.example', joinedAt, leftAt: '2026-12-01T12:02:00Z' },
          { name: '早退', email: 'EARLY@customer.example', joinedAt, leftAt: '2026-12-01T11:00:00Z' },
          { name: '访客', joinedAt, leftAt: '2026-12-01T12:02:00Z' },
          {
            name: '等候',
            email: 'waiting@customer.example',
            joinedAt,
            leftAt: '2026-12-01T12:02:00Z',
            isWaiting: true,
          },
          { name: '重复进入', email: 'twice@customer.example', joinedAt, leftAt: '2026-12-01T12:05:00Z' },
          {
            name: '重复进入',
            email: 'twice@customer.example',
            joinedAt: '2026-12-01T12:03:00Z',
            leftAt: '2026-12-01T12:06:00Z',
          },
        ],
      )

      const stays = await readFeed(provider.listStays(held))

      expect(
        stays.map(({ name, email, startedAt, endedAt }) => [
          name,
          email,
          ((endedAt?.getTime() ?? Number.NaN) - startedAt.getTime()) / 1000,
        ]),
      ).toEqual([
        ['长'.repeat(100), 'long@customer.example', 60],
        ['早退', 'early@customer.example', 0],
        ['访客', undefined, 60],
        ['重复进入', 'twice@customer.example', 240],
        ['重复进入', 'twice@customer.example', 180],
      ])
      expect(new Set(stays.map(({ sourceKey }) => sourceKey)).size).toBe(5)
    })

    it('distinguishes the audience from host and panelists', async () => {
      const { id } = await there.control<{ id: number }>('webinars', {
        topic: '发布会',
        panelists: [{ name: '嘉宾', email: 'panelist@customer.example' }],
      })
      await there.control(`webinars/${id}/change`, { alternativeHosts: 'gao.lei@qingrong.example' })
      await there.control(`webinars/${id}/start`, {})
      const rows = [
        FIXED_ACCOUNT.adminEmail,
        'Panelist@customer.example',
        'gao.lei@qingrong.example',
        PERSON.email,
      ].map((email) => ({ name: '某人', email, joinedAt: there.clock.now().toISOString() }))
      await there.control(`webinars/${id}/rows`, {
        rows: [
          ...rows,
          { name: '主持人', participantUserId: there.hostIds![0], joinedAt: there.clock.now().toISOString() },
        ],
      })
      await there.end(String(id))
      const webinar = (await provider.getWebinar(String(id)))!

      expect((await readFeed(provider.listStays(webinar))).map(({ role }) => role)).toEqual([
        'host',
        'panelist',
        'host',
        'attendee',
        'host',
      ])
    })

    it('finds the registrant of a row', async () => {
      const { externalId } = await aWebinar()
      const { registrantId } = await provider.registerPerson!(externalId, PERSON)
      await hold(externalId, [
        { name: '小雨', registrantId, joinedAt: START.toISOString(), leftAt: '2026-12-01T12:10:00Z' },
      ])

      expect(await readFeed(provider.listStays({ externalId }))).toMatchObject([{ registrantId, email: undefined }])
    })

    it('reads the same rows with the same keys from the past participants where the report is closed', async () => {
      const held = await heldWebinar()
      const fromReport = await readFeed(provider.listStays(held))
      await there.control('faults', { operation: 'reportWebinarParticipants', kind: 'scope_missing' })

      expect(fromReport).toHaveLength(1)
      expect(await readFeed(provider.listStays(held))).toEqual(fromReport)
    })

    it('does not treat a report that is not ready as an empty one', async () => {
      const held = await heldWebinar()
      await there.control('faults', { operation: 'reportWebinarParticipants', kind: 'report_not_ready' })
      await there.control('faults', { operation: 'listWebinarParticipants', kind: 'report_not_ready' })

      await expect(readFeed(provider.listStays(held))).rejects.toMatchObject({ kind: 'not_found' })
    })

    it('has nothing to read for a webinar that was never started', async () => {
      const webinar = await aWebinar()
      there.clock.advance({ days: 2 })

      expect(await provider.listSessions!(webinar.externalId)).toEqual([])
      expect(await readAll(webinar)).toEqual([[], [], []])
    })

    it('reports that last year’s reports are gone, and still returns who attended', async () => {
      const held = await heldWebinar()
      there.clock.advance({ days: 365 })
      const [polls] = provider.listEvents(held)

      await expect(readFeed(polls!)).rejects.toMatchObject({
        feed: 'poll',
        reason: expect.stringContaining('six months'),
      })
      expect(await readFeed(provider.listStays(held))).toHaveLength(1)
      expect(await provider.listSessions!(held.externalId)).toEqual([
        { externalSessionId: expect.any(String), startedAt: START },
      ])
    })

    it('returns no absentees where registration was off', async () => {
      const held = await heldWebinar()
      const [session] = await provider.listSessions!(held.externalId)
      await there.control(`webinars/${held.externalId}/change`, { approvalType: 2 })

      expect(await provider.listAbsentees!(session!.externalSessionId)).toBeUndefined()
    })
  })

  describe('with recordings', () => {
    it('has none at first, then the video with its address, and later the transcript', async () => {
      const held = await heldWebinar()
      const { externalSessionId } = (await provider.listSessions!(held.externalId))[0]!
      const atFirst = await provider.listRecordings!(externalSessionId)
      there.clock.advance({ minutes: 2 })
      const [video] = await provider.listRecordings!(externalSessionId)
      const noWords = await provider.readTranscript!(video!)
      there.clock.advance({ minutes: 2 })
      const [whole] = await provider.listRecordings!(externalSessionId)

      const cues = await provider.readTranscript!(whole!)

      expect(atFirst).toEqual([])
      expect(video).toMatchObject({
        externalSessionId,
        topic: held.title,
        startedAt: START,
        state: 'ready',
        transcript: 'none',
        playUrl: expect.stringMatching(/\/rec\/play\/.+pwd=/),
      })
      expect(noWords).toBeUndefined()
      expect(whole).toMatchObject({ externalId: video!.externalId, transcript: 'ready' })
      expect(cues).toContainEqual({
        from: expect.any(Number),
        to: expect.any(Number),
        speaker: '林若青',
        text: `今天的主题是「${held.title}」。`,
      })
    })

    it('has none after it was removed', async () => {
      const held = await heldWebinar()
      const [session] = await provider.listSessions!(held.externalId)
      there.clock.advance({ minutes: 10 })
      await there.control(`webinars/${held.externalId}/remove-recording`, {})

      expect(await provider.listRecordings!(session!.externalSessionId)).toEqual([])
    })

    it('sends its token only to the host that Zoom named, and follows no unsafe redirect', async () => {
      const sent: { host: string; authorization: string | null }[] = []
      const send = globalThis.fetch
      let lead = 'https://storage.example/file.vtt?signature=abc'
      globalThis.fetch = async (input, init) => {
        const url = new URL(String(input))
        if (url.origin === there.origin) return send(input, init)
        sent.push({ host: url.host, authorization: new Headers(init?.headers).get('authorization') })
        if (url.host === 'files.zoom.example') return new Response(null, { status: 302, headers: { location: lead } })
        return new Response('WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\n林若青: 你好\n')
      }
      const recording = {
        externalId: '1',
        externalSessionId: '1',
        topic: '',
        startedAt: START,
        playUrl: '',
        state: 'ready' as const,
        transcript: 'ready' as const,
        transcriptSource: 'https://files.zoom.example/rec/download/1',
      }

      const cues = await provider.readTranscript!(recording)
      lead = 'http://10.0.0.1/latest'
      const unsafe = await provider.readTranscript!(recording).catch((error: unknown) => error)
      globalThis.fetch = send

      expect(cues).toEqual([{ from: 1, to: 2, speaker: '林若青', text: '你好' }])
      expect(sent).toEqual([
        { host: 'files.zoom.example', authorization: expect.stringMatching(/^Bearer /) },
        { host: 'storage.example', authorization: null },
        { host: 'files.zoom.example', authorization: expect.stringMatching(/^Bearer /) },
      ])
      expect(unsafe).toMatchObject({ kind: 'bad_answer' })
    })
  })

  describe('with invalid responses', () => {
    it('reports an HTML page with its status', async () => {
      const held = await heldWebinar()
      await there.control('faults', { operation: 'reportWebinarParticipants', kind: 'html' })

      await expect(readFeed(provider.listStays(held))).rejects.toMatchObject({
        kind: 'bad_answer',
        providerMessage: expect.stringContaining('HTTP 200'),
      })
    })

    it.each(['endless_same_token', 'endless_pages'])('stops with a list that never ends (%s)', async (kind) => {
      const held = await heldWebinar()
      await there.control('faults', { operation: 'reportWebinarParticipants', kind })

      await expect(readFeed(provider.listStays(held))).rejects.toMatchObject({ kind: 'bad_answer' })
      expect(await calledTimes('reportWebinarParticipants')).toBeLessThan(50)
    })

    it.each([
      ['daily_limit', '2026-12-02T00:00:00.000Z'],
      ['host_daily_limit', '2026-12-02T00:00:00.000Z'],
    ])('postpones work until the next day (%s), without a retry', async (kind, until) => {
      const { externalId } = await aWebinar()
      await there.control('faults', { operation: 'webinarUpdate', kind })

      await expect(provider.updateWebinar(externalId, { title: '改名' })).rejects.toMatchObject({
        kind: 'limit_reached',
        detail: { parkedUntil: new Date(until) },
      })
      expect(there.waits()).toEqual([])
    })

    it('throws only its own errors', async () => {
      const held = await heldWebinar()
      await there.control('faults', { operation: '*', kind: 'down' })

      const outcomes = await Promise.allSettled([
        provider.getWebinar(held.externalId),
        provider.listSessions!(held.externalId),
        provider.listRecordings!('some uuid'),
        provider.checkAccount(),
        readFeed(provider.listStays(held)),
      ])

      expect(
        outcomes.map((outcome) =>
          outcome.status === 'rejected' && outcome.reason instanceof ProviderError
            ? outcome.reason.kind
            : outcome.status,
        ),
      ).toEqual(Array.from({ length: 5 }, () => 'unreachable'))
    })
  })

  async function aWebinar(): Promise<ProviderWebinar> {
    return provider.createWebinar({
      title: '新品发布会',
      startsAt: START,
      endsAt: new Date('2026-12-01T13:00:00Z'),
      intro: '议程',
      mode: 'video',
      hostId: there.hostIds![0],
    })
  }

  async function heldWebinar(uuids: (string | undefined)[] = [undefined], rows?: unknown[]): Promise<ProviderWebinar> {
    const { externalId } = await aWebinar()
    await there.control(`webinars/${externalId}/change`, { recordsToCloud: true })
    for (const uuid of uuids) await hold(externalId, rows, uuid)
    return (await provider.getWebinar(externalId))!
  }

  async function hold(externalId: string, rows?: unknown[], uuid?: string): Promise<void> {
    if (there.clock.now() < START) there.clock.set(START.toISOString())
    await there.control(`webinars/${externalId}/start`, { uuid })
    const joinedAt = there.clock.now()
    await there.control(`webinars/${externalId}/rows`, {
      rows: rows ?? [
        { ...PERSON, joinedAt: joinedAt.toISOString(), leftAt: new Date(joinedAt.getTime() + 600_000).toISOString() },
      ],
    })
    await there.end(externalId)
  }

  async function readAll(webinar: ProviderWebinar): Promise<unknown[][]> {
    const feeds: Feed<unknown>[] = [provider.listStays(webinar) as Feed<ProviderStay>, ...provider.listEvents(webinar)]
    await readFeed(provider.listRegistrants(webinar.externalId))
    return Promise.all(feeds.map(readFeed))
  }

  async function calledTimes(operation: string): Promise<number> {
    const { calls } = await there.control<{ calls: { operation: string }[] }>('calls')
    return calls.filter((call) => call.operation === operation).length
  }

  const tokensAsked = () => calledTimes('s2sToken')
})
