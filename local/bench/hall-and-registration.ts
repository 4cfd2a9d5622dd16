import { randomUUID } from 'node:crypto'
import type autocannon from 'autocannon'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import { openDatabase } from '../../cloudfunctions/db/database'
import { visitorSessions, VISITOR_COOKIE } from '../../cloudfunctions/features/contacts/visitor-session'
import { keysFrom } from '../../cloudfunctions/wiring/auth/keys'
import { againstFloor, atMost, type Cell } from './cell'
import { child } from './child'
import { byTurns, shoot } from './load'

const VISITORS = 60_000
const WEBINARS = 40
/** Nobody has consented yet, so each registration brings the consent with it and writes the consent record. */
const CONSENT = { version: 1, registration: true, marketing: true }

/** The two visitor cells: the public hall list, and a registration with everything it writes. */
export async function hallAndRegistration(environment: Record<string, string>): Promise<Cell[]> {
  const { tokens, codes } = await fill(environment)
  const product = await child<{ origin: string }>('product-server.ts', environment)
  const hallUrl = `${product.word.origin}/api/visitor/hall?page=1`
  const sameBytes = await (await fetch(hallUrl)).text()
  const floor = await child<{ constantUrl: string; insertOrigin: string }>('floor-server.ts', {
    ...environment,
    CONSTANT_REPLY: sameBytes,
  })

  try {
    const hall = await byTurns(
      () => shoot({ url: hallUrl }),
      () => shoot({ url: `${floor.word.constantUrl}/api/visitor/hall?page=1` }),
    )

    // Each registration is a new one: a repeated one would be answered without saving anything.
    let asked = 0
    const toOurs = everyTurn(
      () => asked++,
      tokens,
      (turn) => `/api/visitor/webinars/${codes[Math.floor(turn / tokens.length)]}/registrations`,
    )
    let inserted = 0
    const toFloor = everyTurn(
      () => inserted++,
      tokens,
      (turn) => `/insert/${codes[Math.floor(turn / tokens.length) % codes.length]}`,
    )
    const post = { method: 'POST' as const, headers: { 'content-type': 'application/json' } }
    const registration = await byTurns(
      () =>
        shoot({
          url: product.word.origin,
          requests: [{ ...post, body: JSON.stringify({ consent: CONSENT }), setupRequest: toOurs }],
        }),
      () =>
        shoot({
          url: floor.word.insertOrigin,
          requests: [{ ...post, body: '{"name":"林晓雨","phone":"+8613800138000"}', setupRequest: toFloor }],
        }),
    )
    await assertSaved(environment.DATABASE_URL ?? '', { codes, asked })

    return [
      againstFloor('public hall list, 50 connections', {
        ours: hall.ours.perSecond,
        floor: hall.floor.perSecond,
        unit: 'requests/s',
        bar: 0.6,
      }),
      atMost('public hall list, p99', { ours: hall.ours.p99Ms, limit: 100, unit: 'ms' }),
      againstFloor('registration, 50 connections', {
        ours: registration.ours.perSecond,
        floor: registration.floor.perSecond,
        unit: 'requests/s',
        bar: 0.4,
      }),
    ]
  } finally {
    await Promise.all([product.stop(), floor.stop()])
  }
}

/** Both sides get requests built in the same way, so that building them costs both the same. */
function everyTurn(
  next: () => number,
  tokens: string[],
  pathOf: (turn: number) => string,
): NonNullable<autocannon.Request['setupRequest']> {
  return (request) => {
    const turn = next()
    return {
      ...request,
      path: pathOf(turn),
      headers: { ...request.headers, cookie: `${VISITOR_COOKIE}=${tokens[turn % tokens.length]}` },
    }
  }
}

/** Creates listed webinars, and people whose three required fields are saved, each with a session. */
async function fill({
  DATABASE_URL = '',
  SECRET_KEY = '',
}: Record<string, string>): Promise<{ tokens: string[]; codes: string[] }> {
  const { db, close } = openDatabase(DATABASE_URL, () => undefined)
  const day = 86_400_000
  const made = await db
    .insert(webinars)
    .values(
      Array.from({ length: WEBINARS }, (_, n) => ({
        code: `bench${String(n).padStart(3, '0')}`,
        provider: 'vhall' as const,
        providerState: 'ready' as const,
        title: `第 ${n + 1} 场 · 从线索到成交的直播营销方法`,
        startsAt: new Date(Date.now() + (n - 20) * day),
        endsAt: new Date(Date.now() + (n - 20) * day + 3_600_000),
        status: n < 20 ? ('ended' as const) : ('upcoming' as const),
        isListed: true,
      })),
    )
    .returning({ code: webinars.code, status: webinars.status })

  const ids = Array.from({ length: VISITORS }, () => randomUUID())
  for (let from = 0; from < ids.length; from += 2_000) {
    await db.insert(contacts).values(
      ids.slice(from, from + 2_000).map((id, n) => ({
        id,
        name: '林晓雨',
        phone: `+861380${String(from + n).padStart(7, '0')}`,
        email: `visitor${from + n}@example.com`,
        source: 'official_account' as const,
      })),
    )
  }
  // A product in use has registrations, consents and table statistics. The statistics of empty tables mislead the
  // planner.
  const earlier = made[0]?.code ?? ''
  await db.execute(sql`
    insert into registrations (webinar_id, contact_id, registered_at, source)
    select w.id, c.id, now(), 'h5' from webinars w, contacts c where w.code = ${earlier}`)
  await db.execute(sql`
    with others as (insert into contacts (name, source) select '老客户', 'official_account' from generate_series(1, ${VISITORS}) returning id)
    insert into consents (contact_id, purpose, text_version, is_given, occurred_at, via) select id, 'registration', 1, true, now(), 'h5' from others`)
  await db.execute(sql`analyze`)
  await close()

  const sessions = visitorSessions(keysFrom(SECRET_KEY), { now: () => new Date() })
  const tokens = ids.map((contactId) => sessions.issue({ contactId, via: 'h5' }).token)
  return { tokens, codes: made.filter(({ status }) => status === 'upcoming').map(({ code }) => code) }
}

/** Requests that the load tool aborts at the end of a round may have been sent but not answered. */
const ABORTED_AT_MOST = 1_000

/**
 * Every registration that was answered "registered" must be in the database with its timeline and consent. A fast
 * answer that saves nothing does not count.
 */
async function assertSaved(url: string, { codes, asked }: { codes: string[]; asked: number }): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ saved: number; people: number; onTimeline: number; agreed: number }>(
    `with w as (select id from webinars where code = any($1))
     select (select count(*)::int from registrations r join w on w.id = r.webinar_id) saved,
            (select count(distinct contact_id)::int from registrations r join w on w.id = r.webinar_id) people,
            (select count(*)::int from timeline_events t join w on w.id = t.webinar_id where t.type = 'registered') "onTimeline",
            (select count(distinct contact_id)::int from consents a join w on w.id = a.webinar_id where a.purpose = 'registration' and a.is_given) agreed`,
    [codes],
  )
  await client.end()
  const { saved = 0, people = 0, onTimeline = 0, agreed = 0 } = rows[0] ?? {}
  if (saved !== onTimeline || people !== agreed || saved < asked - ABORTED_AT_MOST)
    throw new Error(
      `Registrations saved: ${saved} of ${people} people, on timelines: ${onTimeline}, consents: ${agreed}, requested: ${asked}`,
    )
}
