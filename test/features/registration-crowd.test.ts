import { eq, sql } from 'drizzle-orm'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { VISITOR_COOKIE, visitorSessions } from '../../cloudfunctions/features/contacts/visitor-session'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { RegisterReply } from '../../shared/contracts/visitor'
import { CONSENT } from '../runtime/consent'
import { openWorld, type TestWorld } from '../runtime/world'

type Reply = { status: number; body: RegisterReply & ErrorReply }

describe('a crowd that registers at the same moment', () => {
  let world: TestWorld
  let webinar: { id: string; code: string }
  beforeAll(async () => {
    world = await openWorld()
  })
  beforeEach(async () => {
    webinar = await world.webinar()
  })
  afterAll(() => world.close())

  /** People with name, phone and e-mail on record, each with their own session. */
  async function people(count: number): Promise<{ id: string; cookie: string }[]> {
    const rows = Array.from({ length: count }, (_, n) => ({
      name: `观众${n}`,
      phone: `+861380000${1000 + n}`,
      email: `crowd${n}@example.com`,
      source: 'official_account' as const,
    }))
    const made = await world.product.db.insert(contacts).values(rows).returning({ id: contacts.id })
    const sessions = visitorSessions(world.product.keys, world.clock)
    return made.map(({ id }) => ({
      id,
      cookie: `${VISITOR_COOKIE}=${sessions.issue({ contactId: id, via: 'h5' }).token}`,
    }))
  }

  async function register(
    cookie: string,
    { code = webinar.code, ...body }: { code?: string; answers?: Record<string, string> } = {},
  ): Promise<Reply> {
    const response = await fetch(`${world.origin}/api/visitor/webinars/${code}/registrations`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ consent: CONSENT, ...body }),
    })
    return { status: response.status, body: (await response.json()) as Reply['body'] }
  }

  it('is registered person by person: each once, with one timeline entry, one event and one consent', async () => {
    const crowd = await people(200)

    const replies = await Promise.all([...crowd, ...crowd].map(({ cookie }) => register(cookie)))

    const having = (outcome: string) => replies.filter(({ body }) => body.outcome === outcome)
    expect(having('registered')).toHaveLength(200)
    expect(having('already_registered')).toHaveLength(200)
    const { rows } = await world.product.db.execute(sql`
      select (select count(*)::int from registrations where webinar_id = ${webinar.id}) as registered,
             (select count(*)::int from timeline_events where webinar_id = ${webinar.id} and type = 'registered') as recorded,
             (select count(*)::int from domain_events where webinar_id = ${webinar.id} and type = 'registration.created') as emitted,
             (select count(*)::int from consents where webinar_id = ${webinar.id} and purpose = 'registration' and is_given) as agreed`)
    expect(rows).toEqual([{ registered: 200, recorded: 200, emitted: 200, agreed: 200 }])
  })

  it('is saved with each person’s own webinar and own answers', async () => {
    const crowd = await people(20)
    const other = await world.webinar({ title: '另一场' })

    const replies = await Promise.all(
      crowd.map(({ cookie }, n) =>
        register(cookie, {
          code: n % 2 ? webinar.code : other.code,
          answers: { name: `新名字${n}`, phone: `1390000${1000 + n}`, email: `own${n}@example.com` },
        }),
      ),
    )

    expect(replies.every(({ body }) => body.outcome === 'registered')).toBe(true)
    const saved = await world.product.db
      .select({
        contactId: registrations.contactId,
        webinarId: registrations.webinarId,
        name: contacts.name,
        email: contacts.email,
      })
      .from(registrations)
      .innerJoin(contacts, eq(contacts.id, registrations.contactId))
    const expected = crowd.map(({ id }, n) => ({
      contactId: id,
      webinarId: n % 2 ? webinar.id : other.id,
      name: `新名字${n}`,
      email: `own${n}@example.com`,
    }))
    expect(saved).toEqual(expect.arrayContaining(expected))
  })

  it('is registered also when one person’s answers cannot be saved, and that person sees what is wrong', async () => {
    const crowd = await people(30)

    const replies = await Promise.all(
      crowd.map(({ cookie }, n) =>
        register(
          cookie,
          n === 7 ? { answers: { name: '坏\u0000名字', phone: '13900001234', email: 'bad@example.com' } } : {},
        ),
      ),
    )

    expect(replies[7]).toMatchObject({
      status: 400,
      body: {
        error: {
          code: 'bad_input',
          message: '填写的内容含有无法保存的字符，请删除后重试',
          requestId: expect.any(String),
        },
      },
    })
    expect(replies.filter(({ body }) => body.outcome === 'registered')).toHaveLength(29)
  })
})
