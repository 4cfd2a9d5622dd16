import { sql } from 'drizzle-orm'
import { providerAccounts } from '../../cloudfunctions/db/tables/provider-accounts'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import { compose, type World } from '../../cloudfunctions/wiring/compose'
import { readConfig } from '../../cloudfunctions/wiring/config'
import { FIXED_APP_KEY, FIXED_SECRET_KEY } from '../sandboxes/vhall/world'
import { bareUpsert } from './bare-upsert'
import type { Cell } from './cell'
import { child } from './child'
import { besideUpsert, measureSync } from './measure-sync'

/** Registered people with four stays each, and as many unregistered people again. */
const REGISTERED = 20_000
const STAYS_EACH = 4
const UNKNOWN = 20_000
const ROWS = REGISTERED * STAYS_EACH + UNKNOWN
/** The stand-in's controls accept this many people per call. */
const PEOPLE_AT_ONCE = 5_000

/**
 * The sync cell: from the start request until the last derived figure is saved, without limits on either side; then
 * once more.
 */
export async function syncCells(environment: Record<string, string>): Promise<Cell[]> {
  const vhall = await child<{ origin: string }>('vhall-server.ts', environment)
  const world = compose(
    readConfig({
      LOG_LEVEL: 'error',
      ...environment,
      VHALL_API_BASE: vhall.word.origin,
      VHALL_WATCH_BASE: vhall.word.origin,
    }),
  )
  try {
    const webinarId = await fill(world, vhall.word.origin)
    const first = await measureSync(webinarId, world)
    if (first.counts.stays.written !== ROWS)
      throw new Error(`Of ${ROWS} rows ${first.counts.stays.written} were written`)
    const rows = sql`select * from watch_stays where webinar_id = ${webinarId}`
    const floor = await bareUpsert([{ table: 'watch_stays', key: ['webinar_id', 'source_key'], rows }], world.db)

    return await besideUpsert(`sync of ${ROWS.toLocaleString('en')} watch rows`, {
      rows: ROWS,
      first,
      again: () => measureSync(webinarId, world),
      floor,
    })
  } finally {
    await world.close()
    await vhall.stop()
  }
}

/** Creates people with a registration in the product, and their activity at VHall. */
async function fill(world: World, vhall: string): Promise<string> {
  const { db, keys, config } = world
  const startsAt = new Date(Date.now() - 4 * 3_600_000)
  const { activities } = await control<{ activities: { webinarId: number }[] }>('seed', {
    activities: [{ subject: '同步测速', startsAt: startsAt.toISOString(), state: 'ended', minutes: 180 }],
  })
  const externalId = activities[0]?.webinarId
  await control('rate-limit', { on: false })

  const sealedCredentials = keys.seal(
    'provider-credentials',
    JSON.stringify({ appKey: FIXED_APP_KEY, secretKey: FIXED_SECRET_KEY }),
  )
  const [account] = await db
    .insert(providerAccounts)
    .values({
      provider: 'vhall',
      name: 'bench',
      externalAccountId: 'bench-sync',
      sealedCredentials,
      settings: { callsPerMinute: 0 },
    })
    .returning({ id: providerAccounts.id })
  const [webinar] = await db
    .insert(webinars)
    .values({
      code: 'benchsyn',
      provider: 'vhall',
      providerAccountId: account?.id,
      externalId: String(externalId),
      providerState: 'ready',
      title: '同步测速',
      status: 'ended',
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3 * 3_600_000),
    })
    .returning({ id: webinars.id })
  if (!webinar) throw new Error('The webinar was not created')

  const { rows } = await db.execute<{ viewer_key: string }>(sql`
    with people as (
      insert into contacts (name, phone, email, source) select '观众 ' || n, '+86139' || lpad(n::text, 8, '0'), 'viewer' || n || '@example.com', 'official_account'
      from generate_series(1, ${REGISTERED}::int) n
      returning id, viewer_key
    ), registered as (
      insert into registrations (webinar_id, contact_id, registered_at, source) select ${webinar.id}, id, now() - interval '1 day', 'h5' from people
    )
    select viewer_key from people`)
  const viewers = rows.map(({ viewer_key }) => `c_${viewer_key}@${config.VIEWER_DOMAIN}`)
  for (let start = 0; start < viewers.length; start += PEOPLE_AT_ONCE) {
    await control('audience', {
      webinarId: externalId,
      people: viewers.slice(start, start + PEOPLE_AT_ONCE),
      minutes: 40,
      stays: STAYS_EACH,
    })
  }
  for (let made = 0; made < UNKNOWN; made += PEOPLE_AT_ONCE)
    await control('audience', { webinarId: externalId, people: PEOPLE_AT_ONCE, minutes: 40 })
  await db.execute(sql`analyze contacts, registrations`)
  // The stand-in saves its changes a second later; that work is not part of the sync.
  await new Promise((resolve) => setTimeout(resolve, 5_000))
  return webinar.id

  async function control<Body>(what: string, body: unknown): Promise<Body> {
    const response = await fetch(`${vhall}/__sandbox/${what}`, { method: 'POST', body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${what}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Body
  }
}
