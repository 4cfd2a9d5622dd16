import { sql } from 'drizzle-orm'
import { providerAccounts, providerUsers } from '../../cloudfunctions/db/tables/provider-accounts'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import { compose, type World } from '../../cloudfunctions/wiring/compose'
import { readConfig } from '../../cloudfunctions/wiring/config'
import { FIXED_ACCOUNT } from '../sandboxes/zoom/world'
import { bareUpsert } from './bare-upsert'
import type { Cell } from './cell'
import { child } from './child'
import { besideUpsert, measureSync } from './measure-sync'

/** People who registered at Zoom, how often each of them joined, and unknown guests. */
const REGISTERED = 20_000
const JOINS_EACH = 4
const GUESTS = 20_000
const JOINS = REGISTERED * JOINS_EACH + GUESTS
const ROWS = REGISTERED + JOINS

/**
 * The Zoom cell: registrants and participants, from the start request until the last derived figure is saved, without
 * limits on either side; then once more.
 */
export async function zoomSyncCells(environment: Record<string, string>): Promise<Cell[]> {
  const zoom = await child<{ origin: string }>('zoom-server.ts', environment)
  const world = compose(
    readConfig({
      LOG_LEVEL: 'error',
      ...environment,
      ZOOM_OAUTH_BASE: zoom.word.origin,
      ZOOM_API_BASE: `${zoom.word.origin}/v2`,
    }),
  )
  try {
    const webinarId = await fill(world, zoom.word.origin)
    const first = await measureSync(webinarId, world)
    if (first.counts.stays.read !== JOINS || first.counts.registrants.written !== REGISTERED)
      throw new Error(`Not all rows were read: ${JSON.stringify(first.counts)}`)
    const ofWebinar = (table: string) => sql`select * from ${sql.identifier(table)} where webinar_id = ${webinarId}`
    // Its people are new here: each is a contact, known by an address, with a registration.
    const floor = await bareUpsert(
      [
        { table: 'contacts', key: ['id'], rows: sql`select * from contacts where source = 'provider'` },
        { table: 'contact_identities', key: ['kind', 'value'], rows: sql`select * from contact_identities` },
        { table: 'registrations', key: ['webinar_id', 'contact_id'], rows: ofWebinar('registrations') },
        { table: 'watch_stays', key: ['webinar_id', 'source_key'], rows: ofWebinar('watch_stays') },
      ],
      world.db,
    )

    return await besideUpsert(
      `sync of ${ROWS.toLocaleString('en')} Zoom rows, ${REGISTERED.toLocaleString('en')} of them people new here`,
      { rows: ROWS, first, again: () => measureSync(webinarId, world), floor },
    )
  } finally {
    await world.close()
    await zoom.stop()
  }
}

async function fill({ db, keys }: World, zoom: string): Promise<string> {
  const startsAt = new Date(Date.now() - 4 * 3_600_000)
  const endsAt = new Date(startsAt.getTime() + 3 * 3_600_000)
  const { accountId, clientId, clientSecret, secretToken, adminEmail } = FIXED_ACCOUNT
  const { id: zoomId } = await control<{ id: number }>('webinars', {
    topic: '同步测速',
    startsAt: startsAt.toISOString(),
    minutes: 180,
    recordsToCloud: false,
  })
  await control('limits', { on: false })
  await control(`webinars/${zoomId}/start`, { at: startsAt.toISOString() })
  const joins = { firstViewer: 1, people: REGISTERED, guestPercent: 0, phonePercent: 0, rejoinPercent: 0 }
  for (let made = 0; made < JOINS_EACH; made += 1) await control(`webinars/${zoomId}/audience`, joins)
  await control(`webinars/${zoomId}/audience`, { people: GUESTS, guestPercent: 100, phonePercent: 0, rejoinPercent: 0 })
  await control(`webinars/${zoomId}/end`, { at: endsAt.toISOString() })
  const { users } = await control<{ users: { id: string; email: string }[] }>('accounts', { accountId })
  const externalUserId = users.find(({ email }) => email === adminEmail)?.id ?? ''

  const sealedCredentials = keys.seal(
    'provider-credentials',
    JSON.stringify({ accountId, clientId, clientSecret, webhookSecret: secretToken }),
  )
  const [account] = await db
    .insert(providerAccounts)
    .values({
      provider: 'zoom',
      name: 'bench',
      externalAccountId: accountId,
      sealedCredentials,
      settings: { plan: 'unlimited' },
      connectedEmail: adminEmail,
    })
    .returning({ id: providerAccounts.id })
  if (!account) throw new Error('The account was not created')
  const [host] = await db
    .insert(providerUsers)
    .values({ providerAccountId: account.id, externalUserId, email: adminEmail, isConnector: true })
    .returning({ id: providerUsers.id })
  const [webinar] = await db
    .insert(webinars)
    .values({
      code: 'benchzom',
      provider: 'zoom',
      providerAccountId: account.id,
      providerUserId: host?.id,
      hostEmail: adminEmail,
      externalId: String(zoomId),
      providerState: 'ready',
      title: '同步测速',
      status: 'ended',
      startsAt,
      endsAt,
    })
    .returning({ id: webinars.id })
  if (!webinar) throw new Error('The webinar was not created')
  await db.execute(sql`analyze`)
  // The stand-in saves its changes a second later; that work is not part of the sync.
  await new Promise((resolve) => setTimeout(resolve, 5_000))
  return webinar.id

  async function control<Body>(what: string, body: unknown): Promise<Body> {
    const response = await fetch(`${zoom}/__sandbox/${what}`, { method: 'POST', body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${what}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Body
  }
}
