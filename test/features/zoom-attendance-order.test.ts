import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { contactIdentities, contacts } from '../../cloudfunctions/db/tables/contacts'
import { providerEvents } from '../../cloudfunctions/db/tables/provider-events'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { timelineEvents } from '../../cloudfunctions/db/tables/timeline-events'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import { deriveAttendance } from '../../cloudfunctions/features/sync/derive-attendance'
import { joinUnjoinedRows } from '../../cloudfunctions/features/sync/link-unlinked-rows'
import { makeAttendees } from '../../cloudfunctions/features/sync/make-attendees'
import { writeEvents, type EventRow } from '../../cloudfunctions/features/sync/write-events'
import { writeStays, type StayRow } from '../../cloudfunctions/features/sync/write-stays'
import { compose, type World } from '../../cloudfunctions/wiring/compose'
import { readConfig } from '../../cloudfunctions/wiring/config'
import { mergedSeconds } from '../../cloudfunctions/features/imports/rules/attendee-report/merge-stays'
import { ownDatabase } from '../runtime/own-database'

const SEEDS = 200
const EVENTS = 1_000
const START = Date.parse('2026-12-01T06:00:00Z')
const HELD_SECONDS = 3600
const REGISTERED = 60
const STRANGERS = 8

/** What Zoom reports: joins (first without their end, then again with it), poll answers and questions. */
type Join = {
  what: 'join'
  key: string
  person: number
  names: 'both' | 'registrant' | 'email' | 'nothing'
  role: StayRow['role']
  from: number
  to: number | null
}
type Word = { what: 'poll' | 'question'; key: string; person: number; at: number }
type Fact = Join | Word

describe('attendance at Zoom, in whatever order and however often it is reported', () => {
  let world: World
  let database: Awaited<ReturnType<typeof ownDatabase>>
  let people: { id: string }[]
  beforeAll(async () => {
    database = await ownDatabase()
    world = compose(
      readConfig({
        DATABASE_URL: database.url,
        SECRET_KEY: 'a secret of the tests, 32 characters or more',
        PUBLIC_ORIGINS: 'http://localhost',
        LOG_LEVEL: 'silent',
      }),
    )
    people = await world.db
      .insert(contacts)
      .values(
        Array.from({ length: REGISTERED }, (_, person) => ({ source: 'provider' as const, email: emailOf(person) })),
      )
      .returning({ id: contacts.id })
    await world.db
      .insert(contactIdentities)
      .values(people.map(({ id }, person) => ({ kind: 'email' as const, value: emailOf(person), contactId: id })))
  })
  afterAll(async () => {
    await world.close()
    await database.drop()
  })

  it(`is equal to a simple rule’s result for each of ${SEEDS} seeds of ${EVENTS} events`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 - 1 }), async (seed) => {
        const random = randomFrom(seed)
        const facts = someFacts(random)
        const reported = shuffled(reports(facts, random), random)
        const webinarId = await webinarWithPeople()

        const cut = Math.floor(random() * reported.length)
        await bring(reported.slice(0, cut), webinarId)
        await bring(reported.slice(cut), webinarId)
        const again = await bring(reported.slice(0, 100), webinarId)

        expect(reported).toHaveLength(EVENTS)
        expect(again).toEqual({ written: 0, registrationsChanged: 0, timelineWritten: 0 })
        expect(await derived(webinarId)).toEqual(people.map((_, person) => expected(facts, person)))
        const [row] = await world.db
          .select({ views: webinars.viewCount })
          .from(webinars)
          .where(eq(webinars.id, webinarId))
        expect(row?.views).toBe(
          facts.filter(
            (fact) => fact.what === 'join' && fact.role === 'attendee' && fact.to !== null && fact.to - fact.from > 30,
          ).length,
        )
        expect(await timelineSize(webinarId)).toBe(expectedTimeline(facts))
        await world.db.delete(webinars).where(eq(webinars.id, webinarId))
      }),
      { numRuns: SEEDS, seed: 20261201 },
    )
  }, 120_000)

  async function webinarWithPeople(): Promise<string> {
    const startsAt = new Date(START)
    const [webinar] = await world.db
      .insert(webinars)
      .values({
        code: crypto.randomUUID().slice(0, 8),
        provider: 'zoom',
        providerState: 'ready',
        title: '任意顺序',
        startsAt,
        endsAt: startsAt,
        durationSeconds: HELD_SECONDS,
      })
      .returning({ id: webinars.id })
    const webinarId = webinar?.id ?? ''
    await world.db.insert(registrations).values(
      people.map(({ id }, person) => ({
        webinarId,
        contactId: id,
        registeredAt: startsAt,
        source: 'provider' as const,
        providerRegistrantId: registrantOf(person),
      })),
    )
    return webinarId
  }

  /** In the order of a sync: facts, matching of people, new people, derived figures. */
  async function bring(reported: Fact[], webinarId: string) {
    const webinar = { id: webinarId, provider: 'zoom' as const, usesLiveLink: true }
    return world.db.transaction(async (tx) => {
      let written = await writeStays(reported.filter((fact) => fact.what === 'join').map(stayRow), webinar, tx)
      written += await writeEvents(reported.filter((fact) => fact.what !== 'join').map(eventRow), webinar, tx)
      const joined = await joinUnjoinedRows(webinar, tx)
      if ((await makeAttendees(webinarId, new Date(START), tx)) > 0) await joinUnjoinedRows(webinar, tx)
      const { registrationsChanged, timelineWritten } = await deriveAttendance(webinarId, tx)
      return { written: written + joined.stays + joined.events, registrationsChanged, timelineWritten }
    })
  }

  async function derived(webinarId: string) {
    const rows = await world.db.select().from(registrations).where(eq(registrations.webinarId, webinarId))
    const byContact = new Map(rows.map((row) => [row.contactId, row]))
    return people.map(({ id }) => {
      const { watchedLive, watchedSeconds, watchedPercent, firstJoinedAt, lastLeftAt } = byContact.get(id)!
      return { watchedLive, watchedSeconds, watchedPercent, firstJoinedAt, lastLeftAt }
    })
  }

  async function timelineSize(webinarId: string): Promise<number> {
    const words = await world.db
      .select({ id: providerEvents.id })
      .from(providerEvents)
      .where(eq(providerEvents.webinarId, webinarId))
    const entries = await world.db
      .select({ type: timelineEvents.type })
      .from(timelineEvents)
      .where(eq(timelineEvents.webinarId, webinarId))
    expect(words.length).toBeGreaterThan(0)
    return entries.length
  }
})

function someFacts(random: () => number): Fact[] {
  const facts: Fact[] = []
  for (let place = 0; place < 320; place += 1) {
    const person = Math.floor(random() * (REGISTERED + STRANGERS))
    const from = Math.floor(random() * 3_000)
    // Touching, overlapping and far apart; leaving before joining; without an end.
    const length = [0, 1, 30, 31, 600, 1_500, -60, null][Math.floor(random() * 8)] ?? null
    const names =
      person >= REGISTERED
        ? 'email'
        : ((['both', 'both', 'registrant', 'email', 'nothing'] as const)[Math.floor(random() * 5)] ?? 'both')
    const role = random() < 0.05 ? 'panelist' : 'attendee'
    facts.push({
      what: 'join',
      key: `join-${place}`,
      person,
      names,
      role,
      from,
      to: length === null ? null : from + length,
    })
  }
  for (let place = 0; place < 80; place += 1)
    facts.push({
      what: random() < 0.5 ? 'poll' : 'question',
      key: `word-${place}`,
      person: Math.floor(random() * REGISTERED),
      at: Math.floor(random() * 3_600),
    })
  return facts
}

/** Each fact at least once, half of the joins first without their end, then random repeats up to `EVENTS`. */
function reports(facts: Fact[], random: () => number): Fact[] {
  const reported = facts.flatMap((fact): Fact[] =>
    fact.what === 'join' && fact.to !== null && random() < 0.5 ? [{ ...fact, to: null }, fact] : [fact],
  )
  while (reported.length < EVENTS) reported.push(reported[Math.floor(random() * reported.length)]!)
  return reported.slice(0, EVENTS)
}

/** The expected figures, computed by a simple rule that is independent of the SQL. */
function expected(facts: Fact[], person: number) {
  const joins = facts.filter(
    (fact): fact is Join =>
      fact.what === 'join' && fact.person === person && fact.names !== 'nothing' && fact.role === 'attendee',
  )
  const whole = joins.flatMap(({ from, to }) => (to !== null && to >= from ? [{ from, to }] : []))
  const watchedSeconds = mergedSeconds(
    whole.map(({ from, to }) => ({ joinedAt: at(from).toISOString(), leftAt: at(to).toISOString() })),
  )
  return {
    watchedLive: joins.length > 0,
    watchedSeconds,
    watchedPercent: Math.min(100, Math.round((watchedSeconds / HELD_SECONDS) * 1000) / 10),
    firstJoinedAt: joins.length > 0 ? at(Math.min(...joins.map(({ from }) => from))) : null,
    lastLeftAt: whole.length > 0 ? at(Math.max(...whole.map(({ to }) => to))) : null,
  }
}

function expectedTimeline(facts: Fact[]): number {
  const watched = new Set(
    facts.flatMap((fact) =>
      fact.what === 'join' && fact.names !== 'nothing' && fact.role === 'attendee' ? [fact.person] : [],
    ),
  )
  return watched.size + facts.filter(({ what }) => what !== 'join').length
}

const stayRow = ({ key, person, names, role, from, to }: Join): StayRow => ({
  source_key: key,
  external_session_id: 'session',
  kind: 'live',
  role,
  viewer_key: null,
  registrant_id: names === 'both' || names === 'registrant' ? registrantOf(person) : null,
  email: names === 'both' || names === 'email' ? emailOf(person) : null,
  phone: null,
  name: null,
  started_at: at(from),
  ended_at: to === null ? null : at(to),
  precision: 'second',
})

const eventRow = ({ key, what, person, at: after }: Word): EventRow => ({
  source_key: `${what}|${key}`,
  kind: what,
  viewer_key: null,
  registrant_id: null,
  email: emailOf(person),
  phone: null,
  name: null,
  occurred_at: at(after),
  detail: { text: key },
})

const at = (seconds: number) => new Date(START + seconds * 1000)
const emailOf = (person: number) => `person-${person}@example.com`
const registrantOf = (person: number) => `registrant-${person}`

function shuffled<One>(list: One[], random: () => number): One[] {
  const mixed = [...list]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    ;[mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!]
  }
  return mixed
}

/** Mulberry32: the same numbers for the same seed, wherever it runs. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
