import { and, count, desc, eq, sql } from 'drizzle-orm'
import { HALL_PAGE_SIZE, type MyRegistration } from '../../../shared/contracts/visitor'
import type { WebinarStatus } from '../../../shared/contracts/webinar'
import { registrations } from '../../db/tables/registrations'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { cardColumns, toCard } from '../webinars/card'
import { imageUrls } from '../webinars/image-urls'
import { isVisible } from '../contacts/find-webinar'
import { atProviderOf } from './at-provider-view'
import { mayCancel } from './cancel-registration'

type Asked = { contactId: string; status?: WebinarStatus; page: number }
type MyRegistrations = {
  now: string
  counts: Record<WebinarStatus, number>
  items: MyRegistration[]
  page: number
  hasMore: boolean
}

/** Active registrations first, the nearest start first while upcoming; cancelled ones last. */
export async function listMyRegistrations(
  { contactId, status, page }: Asked,
  { db, clock, files }: Pick<Deps, 'db' | 'clock' | 'files'>,
): Promise<MyRegistrations> {
  const mine = and(eq(registrations.contactId, contactId), isVisible)

  const [rows, counted] = await Promise.all([
    db
      .select({
        card: cardColumns,
        registration: registrations.status,
        registeredAt: registrations.registeredAt,
        hasWatched: registrations.hasWatched,
        usesLiveLink: webinars.usesLiveLink,
        source: registrations.source,
        provider: webinars.provider,
        atProvider: {
          providerState: registrations.providerState,
          providerErrorCode: registrations.providerErrorCode,
          providerNextTryAt: registrations.providerNextTryAt,
        },
      })
      .from(registrations)
      .innerJoin(webinars, eq(webinars.id, registrations.webinarId))
      .where(and(mine, status && eq(webinars.status, status)))
      .orderBy(
        sql`${registrations.status} = 'cancelled'`,
        sql`case ${webinars.status} when 'live' then 0 when 'upcoming' then 1 else 2 end`,
        sql`case when ${webinars.status} = 'upcoming' then ${webinars.startsAt} end asc nulls last`,
        desc(webinars.startsAt),
        webinars.id,
      )
      .limit(HALL_PAGE_SIZE + 1)
      .offset((page - 1) * HALL_PAGE_SIZE),
    db
      .select({ status: webinars.status, n: count() })
      .from(registrations)
      .innerJoin(webinars, eq(webinars.id, registrations.webinarId))
      .where(mine)
      .groupBy(webinars.status),
  ])

  const shown = rows.slice(0, HALL_PAGE_SIZE)
  const urls = await imageUrls(
    shown.map((row) => row.card.coverFileId),
    { db, files, clock },
  )
  const of = (wanted: WebinarStatus) => counted.find((row) => row.status === wanted)?.n ?? 0
  return {
    now: clock.now().toISOString(),
    counts: { upcoming: of('upcoming'), live: of('live'), ended: of('ended') },
    items: shown.map(({ card, registeredAt, source, provider, atProvider, ...rest }) => ({
      ...toCard(card, urls),
      ...rest,
      provider,
      atProvider: rest.registration === 'cancelled' ? null : atProviderOf(atProvider),
      registeredAt: registeredAt.toISOString(),
      mayCancel: mayCancel({ provider, usesLiveLink: rest.usesLiveLink, source }),
    })),
    page,
    hasMore: rows.length > HALL_PAGE_SIZE,
  }
}
