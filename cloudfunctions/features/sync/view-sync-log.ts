import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { SYNC_PARTS, type SyncIssueCode, type SyncPart } from '../../../shared/contracts/sync'
import type { SyncWarning, WebinarSyncLog } from '../../../shared/contracts/sync-log'
import { capabilitiesOf } from '../../../shared/contracts/live-providers'
import type { SyncDecision } from '../webinars/rules/decide-sync'
import { afterEndWatches } from '../../db/tables/automatic-sync'
import { syncIssues } from '../../db/tables/sync-runs'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { detailShownTo } from '../contacts/may-reveal'
import { decideForWebinar } from '../webinars/decide-for-webinar'

const SHOWN_RESOLVED = 20

/** The current issues of a webinar's sync, the resolved ones, and the switch that decides. */
export async function viewSyncLog(
  { id }: { id: Id },
  operator: Operator,
  { db }: Pick<Deps, 'db'>,
): Promise<WebinarSyncLog> {
  const [webinar] = await db.select().from(webinars).where(eq(webinars.id, id))
  if (!webinar) throw new AppError('not_found', '直播不存在或已被删除')

  const ofState = (state: 'open' | 'resolved') =>
    and(eq(syncIssues.webinarId, id), eq(syncIssues.state, state), isNotNull(syncIssues.kind))
  const [open, resolved, decided, [watch]] = await Promise.all([
    db.select().from(syncIssues).where(ofState('open')).orderBy(desc(syncIssues.createdAt), desc(syncIssues.id)),
    db
      .select()
      .from(syncIssues)
      .where(ofState('resolved'))
      .orderBy(desc(syncIssues.resolvedAt), desc(syncIssues.id))
      .limit(SHOWN_RESOLVED),
    webinar.providerAccountId ? decideForWebinar(id, db) : undefined,
    db
      .select({ nextReadAt: afterEndWatches.nextReadAt })
      .from(afterEndWatches)
      .where(eq(afterEndWatches.webinarId, id)),
  ])
  const detailShown = detailShownTo(operator)
  const masked = (warning: SyncWarning) => ({ ...warning, detail: detailShown(warning.detail) })
  return {
    open: open.flatMap(toWarning).map(masked),
    resolved: resolved.flatMap(toWarning).map(masked),
    data: decided ? shown(decided.data) : null,
    recordings: decided && capabilitiesOf(webinar.provider).hasRecordings ? shown(decided.recordings) : null,
    providerAccountId: webinar.providerAccountId,
    nextReadAt: watch?.nextReadAt?.toISOString() ?? null,
    attendanceUnreliableSince: webinar.attendanceUnreliableSince?.toISOString() ?? null,
    notHeldAt: webinar.notHeldAt?.toISOString() ?? null,
  }
}

const shown = (decision: SyncDecision) => ({
  isOn: decision.isOn,
  decidedBy: decision.isOn ? null : decision.decidedBy,
})

function toWarning({
  id,
  kind,
  code,
  feed,
  detail,
  since,
  createdAt,
  resolvedAt,
  parts,
}: typeof syncIssues.$inferSelect): SyncWarning[] {
  if (!kind) return []
  return [
    {
      id,
      kind,
      code: code as SyncIssueCode,
      feed,
      detail,
      since: (since ?? createdAt).toISOString(),
      seenAt: createdAt.toISOString(),
      resolvedAt: resolvedAt?.toISOString() ?? null,
      retryParts: partsToRetry(code, parts),
    },
  ]
}

/** A switch that is off kept out all parts; any other warning names the parts to read again. */
function partsToRetry(code: string, parts: SyncPart[]): SyncPart[] {
  return code === 'setting_off' || parts.length === 0 ? [...SYNC_PARTS] : parts
}
