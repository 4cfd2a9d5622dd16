import type { Database } from '../../cloudfunctions/db/database'
import { webinars } from '../../cloudfunctions/db/tables/webinars'

const WEBINARS = 40
const DAY_MS = 86_400_000

/** Webinars that the hall shows, half of them ended, half of them to come. */
export function addWebinars(db: Database): Promise<{ code: string; status: string }[]> {
  return db
    .insert(webinars)
    .values(
      Array.from({ length: WEBINARS }, (_, n) => ({
        code: `bench${String(n).padStart(3, '0')}`,
        provider: 'vhall' as const,
        providerState: 'ready' as const,
        title: `第 ${n + 1} 场 · 从线索到成交的直播营销方法`,
        startsAt: new Date(Date.now() + (n - 20) * DAY_MS),
        endsAt: new Date(Date.now() + (n - 20) * DAY_MS + 3_600_000),
        status: n < 20 ? ('ended' as const) : ('upcoming' as const),
        isListed: true,
      })),
    )
    .returning({ code: webinars.code, status: webinars.status })
}
