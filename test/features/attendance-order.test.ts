import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { compose, type World } from '../../cloudfunctions/wiring/compose'
import { readConfig } from '../../cloudfunctions/wiring/config'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { timelineEvents } from '../../cloudfunctions/db/tables/timeline-events'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import { deriveAttendance } from '../../cloudfunctions/features/sync/derive-attendance'
import { writeStays, type StayRow } from '../../cloudfunctions/features/sync/write-stays'
import { mergedSeconds } from '../../cloudfunctions/features/imports/rules/attendee-report/merge-stays'
import { ownDatabase } from '../runtime/own-database'

const START = Date.parse('2026-12-01T06:00:00Z')
const HELD_SECONDS = 3600
const PEOPLE = 3

type Stay = { person: number; kind: 'live' | 'replay'; from: number; seconds: number }
const stay: fc.Arbitrary<Stay> = fc.record({
  person: fc.integer({ min: 0, max: PEOPLE - 1 }),
  kind: fc.constantFrom('live' as const, 'replay' as const),
  from: fc.integer({ min: 0, max: 5_000 }),
  seconds: fc.oneof(fc.constantFrom(0, 1, 29, 30, 31), fc.integer({ min: 0, max: 5_000 })),
})
/** Stays, and the order, repeats and batches in which a provider may report them. */
const reports = fc.uniqueArray(stay, { selector: keyOf, minLength: 1, maxLength: 12 }).chain((stays) =>
  fc.record({
    stays: fc.constant(stays),
    reported: fc
      .array(fc.nat({ max: Math.max(0, stays.length - 1) }), { maxLength: 20 })
      .map((again) => [...stays, ...again.flatMap((index) => stays[index] ?? [])])
      .chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
    pieces: fc.integer({ min: 1, max: 4 }),
  }),
)

describe('attendance, whatever the order and repetition of the reported stays', () => {
  let world: World
  let database: Awaited<ReturnType<typeof ownDatabase>>
  beforeAll(async () => {
    database = await ownDatabase()
    const settings = {
      DATABASE_URL: database.url,
      SECRET_KEY: 'a secret of the tests, 32 characters or more',
      PUBLIC_ORIGINS: 'http://localhost',
      LOG_LEVEL: 'silent',
    }
    world = compose(readConfig(settings))
  })
  afterAll(async () => {
    await world.close()
    await database.drop()
  })

  it('is the union of each person’s stays, and reporting a stay again changes no row', async () => {
    await fc.assert(
      fc.asyncProperty(reports, async ({ stays, reported, pieces }) => {
        const { webinarId, people } = await webinarWithPeople()

        const size = Math.ceil(reported.length / pieces) || 1
        for (let start = 0; start < reported.length; start += size)
          await bring(reported.slice(start, start + size), webinarId, people)
        const again = await bring(reported, webinarId, people)

        expect(again).toEqual({ written: 0, registrationsChanged: 0, timelineWritten: 0 })
        expect(await derived(webinarId, people)).toEqual(
          people.map((_, person) => expected(stays.filter((one) => one.person === person))),
        )
        const [webinar] = await world.db
          .select({ views: webinars.viewCount })
          .from(webinars)
          .where(eq(webinars.id, webinarId))
        expect(webinar?.views).toBe(stays.filter(({ seconds }) => seconds > 30).length)
        const events = await world.db
          .select({ type: timelineEvents.type })
          .from(timelineEvents)
          .where(eq(timelineEvents.webinarId, webinarId))
        expect(events).toHaveLength(new Set(stays.map(({ person, kind }) => `${person} ${kind}`)).size)
      }),
      { numRuns: 60 },
    )
  })

  async function webinarWithPeople() {
    const startsAt = new Date(START)
    const [webinar] = await world.db
      .insert(webinars)
      .values({
        code: crypto.randomUUID().slice(0, 8),
        provider: 'vhall',
        providerState: 'ready',
        title: '任意顺序',
        startsAt,
        endsAt: startsAt,
        durationSeconds: HELD_SECONDS,
      })
      .returning({ id: webinars.id })
    const people = await world.db
      .insert(contacts)
      .values(Array.from({ length: PEOPLE }, () => ({ source: 'official_account' as const })))
      .returning({ id: contacts.id, viewerKey: contacts.viewerKey })
    const webinarId = webinar!.id
    await world.db
      .insert(registrations)
      .values(people.map(({ id }) => ({ webinarId, contactId: id, registeredAt: startsAt, source: 'h5' as const })))
    return { webinarId, people }
  }

  async function bring(stays: Stay[], webinarId: string, people: { viewerKey: string }[]) {
    return world.db.transaction(async (tx) => {
      const written = await writeStays(
        stays.map((one) => rowOf(one, people)),
        { id: webinarId, provider: 'vhall', usesLiveLink: true },
        tx,
      )
      const { registrationsChanged, timelineWritten } = await deriveAttendance(webinarId, tx)
      return { written, registrationsChanged, timelineWritten }
    })
  }

  async function derived(webinarId: string, people: { id: string }[]) {
    const rows = await world.db.select().from(registrations).where(eq(registrations.webinarId, webinarId))
    return people.map(({ id }) => {
      const { watchedLive, watchedReplay, watchedSeconds, watchedPercent, firstJoinedAt, lastLeftAt } = rows.find(
        ({ contactId }) => contactId === id,
      )!
      return { watchedLive, watchedReplay, watchedSeconds, watchedPercent, firstJoinedAt, lastLeftAt }
    })
  }
})

/** The expected figures, computed by a simple rule that is independent of the SQL. */
function expected(stays: Stay[]) {
  const watchedSeconds = mergedSeconds(
    stays.map(({ from, seconds }) => ({ joinedAt: at(from).toISOString(), leftAt: at(from + seconds).toISOString() })),
  )
  return {
    watchedLive: stays.some(({ kind }) => kind === 'live'),
    watchedReplay: stays.some(({ kind }) => kind === 'replay'),
    watchedSeconds,
    watchedPercent: Math.min(100, Math.round((watchedSeconds / HELD_SECONDS) * 1000) / 10),
    firstJoinedAt: stays.length > 0 ? at(Math.min(...stays.map(({ from }) => from))) : null,
    lastLeftAt: stays.length > 0 ? at(Math.max(...stays.map(({ from, seconds }) => from + seconds))) : null,
  }
}

function rowOf(one: Stay, people: { viewerKey: string }[]): StayRow {
  return {
    source_key: keyOf(one),
    external_session_id: null,
    kind: one.kind,
    role: 'attendee',
    viewer_key: people[one.person]!.viewerKey,
    registrant_id: null,
    email: null,
    phone: null,
    name: null,
    started_at: at(one.from),
    ended_at: at(one.from + one.seconds),
    precision: 'second',
  }
}

function keyOf({ person, kind, from }: Stay): string {
  return `${kind}|${person}|${from}`
}

function at(seconds: number): Date {
  return new Date(START + seconds * 1000)
}
