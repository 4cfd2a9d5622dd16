import { and, eq, isNull, lt, ne } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { webinarSessions, type webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import type { WebhookEvent } from '../../ports/webhook-event'
import { applyProviderState } from '../webinars/apply-provider-state'
import { closeSession, openSession, whatWasHeld } from '../webinars/provider-sessions'

type WebinarRow = typeof webinars.$inferSelect
type SessionEvent = Extract<WebhookEvent, { what: 'started' | 'ended' }>

/**
 * A session runs from its start to the end of that same session, in whatever order the two are reported. A late end of
 * an earlier session ends nothing. When the session starts again, the webinar is live again.
 */
export async function applySessionEvent(
  webinar: WebinarRow,
  { what, externalSessionId, at, startedAt }: SessionEvent,
  tx: Tx,
  { clock }: Pick<Deps, 'clock'>,
): Promise<void> {
  const session = { webinarId: webinar.id, externalSessionId }
  if (what === 'started') {
    await endForgotten(session, new Date(at), tx)
    await openSession({ ...session, startedAt: new Date(at) }, tx)
  } else {
    await closeSession(
      { ...session, startedAt: startedAt ? new Date(startedAt) : undefined, endedAt: new Date(at) },
      tx,
    )
  }

  const { openSince } = await whatWasHeld({ ...webinar, webinarId: webinar.id }, tx)
  const status = openSince ? 'live' : 'ended'
  const { externalId, title, intro, mode, hasReplay } = webinar
  await applyProviderState(
    webinar.id,
    {
      externalId: externalId ?? '',
      title,
      intro,
      mode,
      hasReplay,
      status,
      endedAt: status === 'ended' ? new Date(at) : undefined,
    },
    clock.now(),
    tx,
  )
}

/**
 * A webinar has one running session at a time, so the earlier session's end was lost. The provider's own list corrects
 * the time.
 */
async function endForgotten(
  { webinarId, externalSessionId }: { webinarId: string; externalSessionId: string },
  at: Date,
  tx: Tx,
): Promise<void> {
  await tx
    .update(webinarSessions)
    .set({ endedAt: at })
    .where(
      and(
        eq(webinarSessions.webinarId, webinarId),
        isNull(webinarSessions.endedAt),
        ne(webinarSessions.externalSessionId, externalSessionId),
        lt(webinarSessions.startedAt, at),
      ),
    )
}
