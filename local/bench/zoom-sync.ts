import { sql } from 'drizzle-orm'
import { providerAccounts, providerUsers } from '../../cloudfunctions/db/tables/provider-accounts'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import { compose, type World } from '../../cloudfunctions/wiring/compose'
import { readConfig } from '../../cloudfunctions/wiring/config'
import { FIXED_ACCOUNT } from '../sandboxes/zoom/world'
import { atLeast, type Cell } from './cell'
import { child } from './child'
import { measureSync, rowsWritten, writesNothing } from './measure-sync'

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
    const again = await measureSync(webinarId, world)
    if (first.counts.stays.read !== JOINS || first.counts.registrants.written !== REGISTERED)
      throw new Error(`Not all rows were read: ${JSON.stringify(first.counts)}`)

    return [
      atLeast(
        `sync of ${ROWS.toLocaleString('en')} Zoom rows, ${REGISTERED.toLocaleString('en')} of them people new here`,
        { ours: ROWS / first.seconds, mark: 10_000, unit: 'rows/s' },
      ),
      writesNothing('the same Zoom sync again, rows written', rowsWritten(again.counts)),
      atLeast('the same Zoom sync again', { ours: ROWS / again.seconds, mark: 10_000, unit: 'rows/s' }),
    ]
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
