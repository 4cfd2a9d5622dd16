import { and, eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { WatchReply } from '../../../shared/contracts/visitor'
import { watchStep } from '../../../shared/domain/watching/watch-step'
import { contacts } from '../../db/tables/contacts'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { registrations } from '../../db/tables/registrations'
import type { Deps } from '../../ports/deps'
import { mustFollowFirst } from '../followers/must-follow'
import { findWebinar } from '../visitors/find-webinar'
import { issueWatchPass } from './watch-pass'

/** One tap into the room: the provider's address with this person's pass in it. Registered people only. */
export async function openWatch({ code, contactId }: { code: string; contactId: string }, deps: Deps): Promise<WatchReply> {
  const { db, config } = deps
  const webinar = await findWebinar(code, db)
  const [person] = await db
    .select({ name: contacts.name, viewerKey: contacts.viewerKey, registration: registrations.status, joinUrl: registrations.providerJoinUrl })
    .from(contacts)
    .leftJoin(registrations, and(eq(registrations.contactId, contacts.id), eq(registrations.webinarId, webinar.id)))
    .where(eq(contacts.id, contactId))
  if (!person) throw new AppError('unauthorized')

  const next = watchStep({ ...webinar, mustFollow: webinar.mustFollow && (await mustFollowFirst(webinar.id, contactId, db)) }, person.registration ?? 'none')
  if (next.step === 'use_provider_page') {
    if (!webinar.watchBaseUrl) throw noWayIn()
    return { outcome: next.step, url: webinar.watchBaseUrl }
  }
  if (next.step !== 'watch') return { outcome: next.step }

  const [account] = webinar.providerAccountId ? await db.select().from(providerAccounts).where(eq(providerAccounts.id, webinar.providerAccountId)) : []
  if (!account || account.disconnectedAt || !webinar.externalId) throw noWayIn()

  const viewer = {
    key: `c_${person.viewerKey}@${config.VIEWER_DOMAIN}`,
    name: person.name,
    pass: issueWatchPass({ contactId, webinarId: webinar.id }, deps),
    joinUrl: person.joinUrl,
  }
  const url = await deps.liveProvider(account).watchUrl({ ...webinar, externalId: webinar.externalId }, viewer, next.what)
  return { outcome: 'watch', url, watchMode: webinar.watchMode }
}

const noWayIn = () => new AppError('not_found', '这场直播暂时没有可用的观看入口，请联系主办方')
