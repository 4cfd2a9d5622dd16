import { setTimeout } from 'node:timers/promises'
import { eq, and, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { WebinarMode } from '../../../shared/contracts/webinar'
import type { webinarInputSchema, WebinarDetail } from '../../../shared/contracts/webinars'
import type { Message } from '../../../shared/text/messages/message'
import type { Tx } from '../../db/database'
import { providerUsers } from '../../db/tables/provider-accounts'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { connectedAccount } from '../provider-accounts/connected-account'
import { nextCarouselPlace } from './carousel'
import { checkNewWebinar } from './check-new-webinar'
import { enqueueSettling, finishCreation, type Creation } from './finish-creation'
import { promoContent } from './promo-content'
import { toMinute } from './rules/schedule-problems'
import { viewWebinarDetail } from './view-webinar-detail'
import { newWebinarCode } from './webinar-code'

type Input = z.output<typeof webinarInputSchema> & {
  requestKey: string
  providerAccountId: Id
  mode: WebinarMode
  hostId: Id | null
}

/** Longer than a creation takes; after that the process that inserted the row counts as dead. */
const ABANDONED_AFTER_SECONDS = 120
const LOOKS = 20
const LOOK_AGAIN_AFTER_MS = 100

/**
 * Inserts a row before the provider is called, under the form's own key: whatever happens in between, the same form
 * finds the same row, and a job completes it if nothing else does.
 */
export async function createWebinar(input: Input, operator: Operator, deps: Deps): Promise<WebinarDetail> {
  const { id, isNew } = (await claimed(input, deps)) ?? (await claim(input, operator, deps))
  const creation = isNew
    ? await finishCreation(id, 'create', operator.requestId, deps)
    : await follow(id, operator, deps)

  switch (creation.outcome) {
    case 'ready':
      return viewWebinarDetail({ id }, deps)
    case 'refused':
      throw creation.error
    case 'gone':
      throw new AppError('conflict', 'creation_failed')
    case 'not_begun':
    case 'missing':
    case 'unsure':
      throw new AppError('provider_timeout', 'creation_not_confirmed_yet')
  }
}

/** The request that inserted the row has a moment to begin; while it is at work, its lock makes this one wait. */
async function follow(id: Id, operator: Operator, deps: Deps): Promise<Creation> {
  for (let look = 1; ; look += 1) {
    const creation = await finishCreation(id, 'follow', operator.requestId, deps)
    if (creation.outcome !== 'not_begun' || look === LOOKS) return creation
    await setTimeout(LOOK_AGAIN_AFTER_MS)
  }
}

/**
 * The result of an earlier submission of the same form. One key stands for one form: another webinar under it is
 * refused.
 */
async function claimed(input: Input, { db }: Deps): Promise<{ id: Id; isNew: false } | undefined> {
  const [row] = await db.select().from(webinars).where(eq(webinars.requestKey, input.requestKey))
  if (!row) return undefined

  const isSame =
    row.providerAccountId === input.providerAccountId &&
    row.title === input.title &&
    row.startsAt.getTime() === toMinute(input.startsAt).getTime() &&
    row.endsAt.getTime() === toMinute(input.endsAt).getTime()
  if (!isSame) throw new AppError('conflict', 'form_already_created_another')
  return { id: row.id, isNew: false }
}

async function claim(input: Input, operator: Operator, deps: Deps): Promise<{ id: Id; isNew: boolean }> {
  const { inCarousel, providerAccountId, hostId, ...fields } = input
  const account = await connectedAccount(providerAccountId, deps.db)
  const values = {
    ...fields,
    startsAt: toMinute(input.startsAt),
    endsAt: toMinute(input.endsAt),
    promoContent: promoContent(input.promoContent, deps.config.PUBLIC_ORIGINS),
  }
  const now = deps.clock.now()
  const provider = deps.liveProvider(account)
  await checkNewWebinar(values, provider, deps.officialAccount, now, deps.db)
  const host = provider.capabilities.hasUsers ? await hostFor(providerAccountId, hostId, deps.db) : undefined

  const made = await deps.db.transaction(async (tx) => {
    const carouselPosition = inCarousel ? await nextCarouselPlace(tx) : null
    const [row] = await tx
      .insert(webinars)
      .values({
        ...values,
        code: newWebinarCode(),
        provider: account.provider,
        providerAccountId,
        carouselPosition,
        ...(host && { providerUserId: host.id, hostEmail: host.email, syncsData: host.syncsNewWebinars }),
        createdBy: operator.id,
        createdAt: now,
        updatedAt: now,
        statusChangedAt: now,
      })
      .onConflictDoNothing({ target: webinars.requestKey })
      .returning({ id: webinars.id })
    if (row) await enqueueSettling(row.id, ABANDONED_AFTER_SECONDS, tx)
    return row
  })
  if (made) return { id: made.id, isNew: true }

  // The same form arrived twice at once, and the other request was first.
  const other = await claimed(input, deps)
  if (!other) throw new AppError('conflict', 'creation_failed')
  return other
}

/** The host of a new webinar: one of the users named for the account, who can still sign in there. */
async function hostFor(providerAccountId: Id, hostId: Id | null, tx: Tx): Promise<typeof providerUsers.$inferSelect> {
  if (!hostId) throw refused('host_missing')
  const [host] = await tx
    .select()
    .from(providerUsers)
    .where(
      and(
        eq(providerUsers.id, hostId),
        eq(providerUsers.providerAccountId, providerAccountId),
        isNull(providerUsers.removedAt),
      ),
    )
  if (!host) throw refused('host_not_listed')
  if (host.state !== 'active') throw refused('host_inactive')
  return host
}

const refused = (hostId: Message) => new AppError('bad_input', '', { fields: { hostId } })
