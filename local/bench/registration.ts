import { randomUUID } from 'node:crypto'
import type autocannon from 'autocannon'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { openDatabase } from '../../cloudfunctions/db/database'
import { visitorSessions, VISITOR_COOKIE } from '../../cloudfunctions/features/contacts/visitor-session'
import { keysFrom } from '../../cloudfunctions/wiring/auth/keys'
import { againstFloor, type Cell } from './cell'
import { addWebinars } from './listed-webinars'
import { byTurns, shoot } from './load'
import { FUNCTION_PROCESSES, inProcesses, withServers, type VisitorServers } from './visitor-servers'

const VISITORS = 60_000
/** Nobody has consented yet, so each registration brings the consent with it and writes the consent record. */
const CONSENT = { version: 1, registration: true, marketing: true }

type Filled = { tokens: string[]; codes: string[] }

/** Registration with everything that belongs to it beside one bare INSERT, with one function process and with several. */
export async function registrationCells(environment: Record<string, string>): Promise<Cell[]> {
  const filled = await fillForRegistrations(environment)
  // Each registration is a new one: a repeated one would be answered without saving anything.
  const asked = { ours: 0, floor: 0 }
  const cells: Cell[] = []
  for (const processes of FUNCTION_PROCESSES) {
    const { ours, floor } = await withServers(environment, processes, (servers) => measure(servers, filled, asked))
    cells.push(
      againstFloor(`registration, ${inProcesses(processes)}`, {
        ours: ours.perSecond,
        floor: floor.perSecond,
        unit: 'requests/s',
        bar: 0.4,
      }),
    )
  }
  await assertSaved(environment.DATABASE_URL ?? '', { codes: filled.codes, asked: asked.ours })
  return cells
}

function measure(servers: VisitorServers, { tokens, codes }: Filled, asked: { ours: number; floor: number }) {
  const toOurs = everyTurn(
    () => asked.ours++,
    tokens,
    (turn) => `/api/visitor/webinars/${codes[Math.floor(turn / tokens.length)]}/registrations`,
  )
  const toFloor = everyTurn(
    () => asked.floor++,
    tokens,
    (turn) => `/insert/${codes[Math.floor(turn / tokens.length) % codes.length]}`,
  )
  const post = { method: 'POST' as const, headers: { 'content-type': 'application/json' } }
  return byTurns(
    () =>
      shoot({
        url: servers.ours,
        requests: [{ ...post, body: JSON.stringify({ consent: CONSENT }), setupRequest: toOurs }],
      }),
    () =>
      shoot({
        url: servers.insert,
        requests: [{ ...post, body: '{"name":"林晓雨","phone":"+8613800138000"}', setupRequest: toFloor }],
      }),
  )
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

/** Creates listed webinars, people whose three required fields are saved, each with a session, and the floor's table. */
async function fillForRegistrations({ DATABASE_URL = '', SECRET_KEY = '' }: Record<string, string>): Promise<Filled> {
  const { db, close } = openDatabase(DATABASE_URL, () => undefined)
  const made = await addWebinars(db)
  await db.execute(sql`
    create table bench_floor (
      id bigserial primary key, webinar text not null, body jsonb not null, made_at timestamptz not null default now())`)

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
