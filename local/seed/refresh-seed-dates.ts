import { eq } from 'drizzle-orm'
import { operators } from '../../cloudfunctions/db/tables/operators'
import { startSyncRoute } from '../../shared/contracts/sync'
import { updateWebinarRoute, viewWebinarDetailRoute, type WebinarDetail } from '../../shared/contracts/webinars'
import { liveNowGatherings } from './audiences'
import { readMarker, writeMarker, type SeedMarker } from './marker'
import { SEED_OPERATORS } from './operators'
import { openProduct, type Product } from './product'
import { LIVE, UPCOMING, type Planned } from './programme'
import type { SeedOptions } from './seed-company'
import { vhallControls, type VhallControls } from './vhall-controls'
import { readyWebinars } from './zoom-company'

const MINUTE = 60_000
/** No live of the seed company runs longer than this. */
const STALE_AFTER_MS = 5 * 60 * MINUTE

type Seeded = SeedMarker['webinars'][number]

/**
 * On a later start: webinars whose start has passed get a new date, and the live one is held again. A webinar whose
 * time or state somebody changed is left alone.
 */
export async function refreshSeedDates({
  environment,
  vhallOrigin,
  zoomOrigin,
  say,
  now = new Date(),
}: SeedOptions): Promise<void> {
  const product = openProduct({
    environment,
    now: () => now,
    operator: () => ({ id: ownerId, name: '', email: '', role: 'owner' }),
  })
  let ownerId = ''
  try {
    const marker = await readMarker(product.world.db)
    const [owner] = await product.world.db
      .select({ id: operators.id })
      .from(operators)
      .where(eq(operators.email, SEED_OPERATORS[0]?.email ?? ''))
    if (!marker || !owner) return

    ownerId = owner.id
    const moved = await Promise.all(
      marker.webinars.map((seeded) => refreshed(seeded, marker, { product, vhall: vhallControls(vhallOrigin), now })),
    )
    const count = moved.filter((one, index) => one !== marker.webinars[index]).length
    if (count === 0) return
    await writeMarker({ ...marker, webinars: moved }, product.world.db)
    await readyWebinars(zoomOrigin)
    await product.asOperator(startSyncRoute, { body: { withEvents: false } })
    await product.runJobs()
    say(`Seed company 青榕数科：${count} past webinars got new dates.`)
  } finally {
    await product.close()
  }
}

type Means = { product: Product; vhall: VhallControls; now: Date }

async function refreshed(seeded: Seeded, { liveKey }: SeedMarker, means: Means): Promise<Seeded> {
  const { product, now } = means
  const isPast = new Date(seeded.startsAt) < now
  if (!isPast) return seeded

  const webinar = await product.asOperator(viewWebinarDetailRoute, { params: { id: seeded.id } }).catch(() => undefined)
  if (!webinar || webinar.startsAt !== seeded.startsAt || webinar.providerState !== 'ready') return seeded
  if (seeded.key === liveKey) return holdAgain(seeded, webinar, means)

  const planned = UPCOMING.find(({ key }) => key === seeded.key)
  return planned && webinar.status === 'upcoming' ? announceAnew(seeded, planned, means) : seeded
}

async function announceAnew(seeded: Seeded, planned: Planned, { product, now }: Means): Promise<Seeded> {
  const startsAt = planned.startsAt(now)
  const endsAt = new Date(startsAt.getTime() + planned.minutes * MINUTE)
  const body = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
  await product.asOperator(updateWebinarRoute, { params: { id: seeded.id }, body })
  return { ...seeded, startsAt: body.startsAt }
}

/** VHall allows an ended activity to be held again; the product learns of it by its own sync. */
async function holdAgain(seeded: Seeded, webinar: WebinarDetail, { product, vhall, now }: Means): Promise<Seeded> {
  if (webinar.status !== 'live' || now.getTime() - new Date(seeded.startsAt).getTime() < STALE_AFTER_MS) return seeded

  const startsAt = LIVE.startsAt(now)
  await vhall.end(seeded.externalId, new Date(webinar.endsAt), true)
  await sync(seeded, product)
  await vhall.reschedule(seeded.externalId, startsAt)
  await vhall.start(seeded.externalId, startsAt)
  const minutesIn = (now.getTime() - startsAt.getTime()) / MINUTE
  for (const gathering of liveNowGatherings(LIVE, [], minutesIn))
    await vhall.gather({ ...gathering, webinarId: seeded.externalId })
  await sync(seeded, product)
  return { ...seeded, startsAt: startsAt.toISOString() }
}

async function sync({ id }: Seeded, product: Product): Promise<void> {
  await product.asOperator(startSyncRoute, { body: { webinarId: id } })
  await product.runJobs()
}
