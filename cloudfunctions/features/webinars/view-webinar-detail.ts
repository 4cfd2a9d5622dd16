import { eq, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import { EVENT_KINDS, type EventKind } from '../../../shared/contracts/event-kinds'
import type { Id } from '../../../shared/contracts/ids'
import type { WebinarDetail } from '../../../shared/contracts/webinars'
import { revisionOf } from '../../db/document-revision'
import { folders } from '../../db/tables/folders'
import { providerAccounts, providerUsers } from '../../db/tables/provider-accounts'
import { providerEvents } from '../../db/tables/provider-events'
import { registrationForms } from '../../db/tables/registration-forms'
import { registrations } from '../../db/tables/registrations'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { hostExclusions } from '../contacts/host-domains'
import { imageUrls } from './image-urls'
import { switchColumns } from './switches-of'
import { rowColumns, toRow, type SelectedRow } from './webinar-rows'

const detailColumns = {
  externalId: webinars.externalId,
  providerAccountId: webinars.providerAccountId,
  intro: webinars.intro,
  hostName: webinars.hostName,
  watchMode: webinars.watchMode,
  mustFollow: webinars.mustFollow,
  formStillOpen: webinars.formStillOpen,
  promoContent: webinars.promoContent,
  carouselPosition: webinars.carouselPosition,
  reportedFigures: webinars.reportedFigures,
  deletionError: webinars.deletionError,
  alternativeHosts: webinars.alternativeHosts,
  requiredQuestions: webinars.requiredQuestions,
  registrationUrl: webinars.registrationUrl,
}
const formColumns = { id: registrationForms.id, title: registrationForms.title }
const imageColumns = {
  promoCoverFileId: webinars.promoCoverFileId,
  logoFileId: webinars.logoFileId,
  createdAt: webinars.createdAt,
  deletionAskedAt: webinars.deletionAskedAt,
  watchBaseUrl: webinars.watchBaseUrl,
}

const NO_EVENTS = Object.fromEntries(EVENT_KINDS.map((kind) => [kind, 0])) as Record<EventKind, number>

export const webinarDocument = (id: Id) => ({ subjectType: 'webinar', subjectId: id })

export async function viewWebinarDetail({ id }: { id: Id }, deps: Deps): Promise<WebinarDetail> {
  const { db, config } = deps
  // Read before the rest: a save in between makes the data newer than the revision, never older.
  const revision = await revisionOf(webinarDocument(id), db)
  const [[found], eventCounts, [people], exclusionOf] = await Promise.all([
    db
      .select({
        row: rowColumns,
        switches: switchColumns,
        detail: detailColumns,
        more: imageColumns,
        form: formColumns,
      })
      .from(webinars)
      .leftJoin(providerAccounts, eq(providerAccounts.id, webinars.providerAccountId))
      .leftJoin(providerUsers, eq(providerUsers.id, webinars.providerUserId))
      .leftJoin(folders, eq(folders.id, webinars.folderId))
      .leftJoin(registrationForms, eq(registrationForms.id, webinars.registrationFormId))
      // Deleted ones too: their data stays visible.
      .where(eq(webinars.id, id)),
    db
      .select({ kind: providerEvents.kind, n: sql<number>`count(*)::int` })
      .from(providerEvents)
      .where(eq(providerEvents.webinarId, id))
      .groupBy(providerEvents.kind),
    db
      .select({
        replayWatchedCount: sql<number>`(count(*) filter (where status = 'registered' and watched_replay))::int`,
        pendingCount: sql<number>`(count(*) filter (where status = 'pending'))::int`,
        cancelledCount: sql<number>`(count(*) filter (where status = 'cancelled'))::int`,
      })
      .from(registrations)
      .where(eq(registrations.webinarId, id)),
    hostExclusions(db),
  ])
  if (!found) throw new AppError('not_found', 'webinar_not_found')

  const { row, switches, detail, more, form } = found
  const urls = await imageUrls([row.coverFileId, more.promoCoverFileId, more.logoFileId], deps)
  const image = (fileId: Id | null) => (fileId ? { fileId, url: urls.get(fileId) ?? '' } : null)

  return {
    revision,
    ...toRow({ row, switches }, { urls, exclusionOf, config }),
    ...detail,
    ...switchView(found, detail.providerAccountId),
    registrationForm: form,
    providerUrl: row.usesLiveLink ? null : (detail.registrationUrl ?? more.watchBaseUrl),
    cover: image(row.coverFileId),
    promoCover: image(more.promoCoverFileId),
    logo: image(more.logoFileId),
    eventCounts: { ...NO_EVENTS, ...Object.fromEntries(eventCounts.map(({ kind, n }) => [kind, n])) },
    ...(people ?? { replayWatchedCount: 0, pendingCount: 0, cancelledCount: 0 }),
    isEditable:
      row.status === 'upcoming' &&
      switches.notSupported === null &&
      row.providerState === 'ready' &&
      !row.deletedAt &&
      !more.deletionAskedAt,
    isBeingDeleted: more.deletionAskedAt !== null && !row.deletedAt,
    createdAt: more.createdAt.toISOString(),
  }
}

function switchView(
  { row: { accountName }, switches }: SelectedRow,
  accountId: Id | null,
): Pick<WebinarDetail, 'host' | 'switches'> {
  const {
    hostEmail,
    userId,
    userEmail,
    userName,
    userRemovedAt,
    userSyncsData,
    userSyncsRecordings,
    dataSync,
    recordingSync,
    syncsData,
    syncsRecordings,
  } = switches
  const user =
    userId && userEmail
      ? {
          id: userId,
          name: userName ?? '',
          email: userEmail,
          syncsData: userSyncsData ?? false,
          syncsRecordings: userSyncsRecordings ?? false,
        }
      : null
  return {
    host: hostEmail
      ? { email: hostEmail, name: user?.name ?? '', isNamed: user !== null && userRemovedAt === null }
      : null,
    switches:
      accountId && dataSync && recordingSync
        ? {
            account: { id: accountId, name: accountName ?? '', dataSync, recordingSync },
            user,
            webinar: { syncsData, syncsRecordings },
          }
        : null,
  }
}
