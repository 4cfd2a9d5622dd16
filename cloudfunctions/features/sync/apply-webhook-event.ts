import { and, eq, isNull } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { factsLock, takeLockIfFree } from '../../db/hold-lock'
import { enqueue } from '../../db/jobs'
import { registrations } from '../../db/tables/registrations'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import type { WebhookEvent, RegistrantEvent } from '../../ports/webhook-event'
import { openExclusions } from '../contacts/exclusions'
import { namedHostIds } from '../provider-accounts/named-users'
import { beginRegistrantsSync, beginWebinarSync } from '../provider-accounts/begin-sync'
import { decideForWebinar } from '../webinars/decide-for-webinar'
import { viewerReader } from './viewer-of'
import { writeRegistrants } from './write-registrants'
import { enqueueRefresh } from '../webinars/enqueue-refresh'
import { applySessionEvent } from './apply-session-event'

type WebinarRow = typeof webinars.$inferSelect

/**
 * What one webhook event changes here. Registrations and session times are stored as reported, because no other source
 * reports them at once. Any other event only causes a request to the provider. `later`: a sync of this webinar is
 * writing.
 */
export async function applyWebhookEvent(
  accountId: Id,
  webhookEvent: WebhookEvent,
  tx: Tx,
  deps: Deps,
): Promise<'taken' | 'later'> {
  const [webinar] = await tx
    .select()
    .from(webinars)
    .where(
      and(
        eq(webinars.providerAccountId, accountId),
        eq(webinars.externalId, webhookEvent.externalId),
        isNull(webinars.deletedAt),
      ),
    )
  if (!webinar) {
    // Created there a moment ago, perhaps by a user whose webinars are shown here. Once it is imported, its registrants
    // are read.
    if (await mayBeOurs(accountId, webhookEvent, tx))
      await enqueue(
        tx,
        'import-webinar',
        { accountId, externalId: webhookEvent.externalId },
        { key: `import-webinar:${accountId}:${webhookEvent.externalId}` },
      )
    return 'taken'
  }
  if (webhookEvent.what === 'registrant') {
    if (!(await isWanted(webinar.id, webhookEvent.registrant, tx))) return 'taken'
    if (!(await takeLockIfFree(factsLock(webinar.id), tx))) return 'later'
    if (!webhookEvent.registrant.email && !(await isKnown(webinar.id, webhookEvent.registrant, tx)))
      await askForRegistrants(webinar, tx, deps)
    else await takeRegistrant(webinar.id, webhookEvent.registrant, tx, deps)
  } else {
    await takeHint(webinar, webhookEvent, tx, deps)
  }
  return 'taken'
}

/** When the switch is off, no new people are added. Registrants whom we registered there are still updated. */
async function isWanted(webinarId: Id, registrant: RegistrantEvent, tx: Tx): Promise<boolean> {
  const { data } = await decideForWebinar(webinarId, tx)
  return data.isOn || isKnown(webinarId, registrant, tx)
}

async function isKnown(webinarId: Id, { registrantId }: RegistrantEvent, tx: Tx): Promise<boolean> {
  const [ours] = await tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(eq(registrations.webinarId, webinarId), eq(registrations.providerRegistrantId, registrantId ?? '')))
    .limit(1)
  return ours !== undefined
}

/** A person's registration may be reported before the webinar is. For hosts who are not named nothing is requested. */
async function mayBeOurs(accountId: Id, webhookEvent: WebhookEvent, tx: Tx): Promise<boolean> {
  if (webhookEvent.what === 'webinar_changed' && !webhookEvent.hostId) return true
  if ((webhookEvent.what !== 'webinar_changed' && webhookEvent.what !== 'registrant') || !webhookEvent.hostId)
    return false
  return (await namedHostIds(accountId, tx)).includes(webhookEvent.hostId)
}

/** The webhook event does not contain the person; the provider's list does. */
async function askForRegistrants(webinar: WebinarRow, tx: Tx, { clock }: Deps): Promise<void> {
  if (webinar.providerAccountId)
    await beginRegistrantsSync(
      { webinarId: webinar.id, providerAccountId: webinar.providerAccountId, at: clock.now() },
      tx,
    )
}

async function takeHint(
  webinar: WebinarRow,
  webhookEvent: Exclude<WebhookEvent, { what: 'registrant' }>,
  tx: Tx,
  deps: Deps,
): Promise<void> {
  switch (webhookEvent.what) {
    case 'started':
    case 'ended':
      return applySessionEvent(webinar, webhookEvent, tx, deps)
    case 'state_changed':
    case 'webinar_changed':
      return enqueueRefresh(webinar.id, tx)
    case 'webinar_deleted':
      await tx
        .update(webinars)
        .set({ providerState: 'deleted', updatedAt: deps.clock.now() })
        .where(eq(webinars.id, webinar.id))
      return
    case 'recording_ready':
      if (!webinar.providerAccountId) return
      await beginWebinarSync(
        {
          webinarId: webinar.id,
          providerAccountId: webinar.providerAccountId,
          trigger: 'after_end',
          withEvents: false,
          parts: ['recordings'],
          at: deps.clock.now(),
        },
        tx,
      )
  }
}

async function takeRegistrant(
  webinarId: Id,
  { registrantId, joinUrl, at, ...person }: RegistrantEvent,
  tx: Tx,
  { clock, keys, config }: Deps,
): Promise<void> {
  const row = { ...person, registrantId, joinUrl, sourceKey: registrantId, registeredAt: new Date(at) }
  const writing = {
    viewerOf: viewerReader(config.VIEWER_DOMAIN),
    exclusions: await openExclusions({ keys }, tx),
    webinarId,
    at: clock.now(),
    reportedAt: new Date(at),
  }
  await writeRegistrants([row], writing, tx)
}
