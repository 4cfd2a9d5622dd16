import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { WebinarChange, WebinarDetail } from '../../../shared/contracts/webinars'
import { scheduleProblems } from './rules/schedule-problems'
import { audit } from '../../db/audit'
import type { Tx } from '../../db/database'
import { refuseIfChanged } from '../../db/document-revision'
import { emit } from '../../db/emit'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { checkCampaign } from './check-campaign'
import { connectedAccount } from '../provider-accounts/connected-account'
import { followGateProblems } from './follow-gate-problems'
import { nextCarouselPlace } from './carousel'
import { checkFolder, startProblem } from './check-new-webinar'
import { checkOwnForm } from './check-own-form'
import { attendanceDoubt } from './apply-provider-state'
import { changesOf, type Changes, type WebinarRecord } from './changes-of'
import { checkImages, readCover } from './images-of'
import { markingProviderEvents } from './mark-provider-events'
import { switchLandingPage } from './switch-landing-page'
import { viewWebinarDetail, webinarDocument } from './view-webinar-detail'

/**
 * Fields that the provider also stores are saved at the provider first and then in our row; if it refuses, nothing is
 * changed here. The row is locked meanwhile, so that two editors come one after the other. The landing page is a second
 * step: when it fails, the fields saved before stay on both sides.
 */
export async function updateWebinar(
  { id, revision, ...input }: WebinarChange & { id: Id },
  operator: Operator,
  deps: Deps,
): Promise<WebinarDetail> {
  const saving = deps.db.transaction(async (tx) => {
    const row = await lockedWebinar(id, tx)
    await refuseIfChanged(revision, { ...webinarDocument(id), fields: auditedFields(input) }, tx)
    const { held, own } = changesOf(row, input, deps.config.PUBLIC_ORIGINS)
    await check(row, { held, own }, deps.clock.now(), tx)
    const gate = own.mustFollow
      ? followGateProblems(
          { usesLiveLink: input.usesLiveLink ?? row.usesLiveLink, mustFollow: true },
          deps.officialAccount,
        )
      : {}
    if (Object.keys(gate).length > 0) throw new AppError('bad_input', '', { fields: gate })
    await checkOwnForm(
      {
        usesLiveLink: input.usesLiveLink ?? row.usesLiveLink,
        registrationFormId: { ...row, ...own }.registrationFormId,
      },
      tx,
    )
    const carousel = input.inCarousel === undefined ? {} : await carouselChange(row, input.inCarousel, tx)
    await updateAtProvider(row, held, tx, deps)
    const doubt = held.startsAt ? await attendanceDoubt(row, deps.clock.now(), tx) : {}
    await save(row, { ...held, ...own, ...carousel, ...doubt }, operator, tx, deps)
  })
  await markingProviderEvents(id, saving, deps)

  const { usesLiveLink } = input
  if (usesLiveLink !== undefined) {
    await deps.db.transaction(async (tx) => {
      const row = await lockedWebinar(id, tx)
      if (row.usesLiveLink === usesLiveLink) return
      if (row.notSupported) throw new AppError('not_editable', `not_supported_${row.notSupported}`)
      await save(row, await switchLandingPage(row, usesLiveLink, tx, deps), operator, tx, deps)
    })
  }
  return viewWebinarDetail({ id }, deps)
}

/** Only the fields that this save would change can be lost by it. */
const auditedFields = (input: Omit<WebinarChange, 'revision'>) =>
  Object.keys(input).map((field) => (field === 'inCarousel' ? 'carouselPosition' : field))

async function lockedWebinar(id: Id, tx: Tx): Promise<WebinarRecord> {
  const [row] = await tx
    .select()
    .from(webinars)
    .where(and(eq(webinars.id, id), isNull(webinars.deletedAt)))
    .for('no key update')
  if (!row) throw new AppError('not_found', 'webinar_not_found')
  if (row.providerState === 'creating') throw new AppError('not_editable', 'change_while_creating')
  if (row.deletionAskedAt) throw new AppError('not_editable', 'webinar_being_deleted')
  return row
}

async function check(row: WebinarRecord, { held, own }: Changes, now: Date, tx: Tx): Promise<void> {
  const wantsWhatIsGreyed = Object.keys(held).length > 0 || own.isListed === true
  if (row.notSupported && wantsWhatIsGreyed) throw new AppError('not_editable', `not_supported_${row.notSupported}`)
  if (Object.keys(held).length > 0 && (row.status !== 'upcoming' || row.providerState !== 'ready'))
    throw new AppError('not_editable')
  if (held.startsAt || held.endsAt) {
    const schedule = { startsAt: held.startsAt ?? row.startsAt, endsAt: held.endsAt ?? row.endsAt }
    const fields = {
      ...scheduleProblems(schedule, now),
      ...(held.startsAt && startProblem(row.provider, held.startsAt, now)),
    }
    if (Object.keys(fields).length > 0) throw new AppError('bad_input', '', { fields })
  }
  if (own.folderId !== undefined) await checkFolder(own.folderId, tx)
  if (own.campaignId !== undefined) await checkCampaign(own.campaignId, tx)
  await checkImages(
    {
      coverFileId: held.coverFileId ?? own.coverFileId,
      promoCoverFileId: own.promoCoverFileId,
      logoFileId: own.logoFileId,
    },
    tx,
  )
}

async function carouselChange(
  { carouselPosition }: WebinarRecord,
  inCarousel: boolean,
  tx: Tx,
): Promise<{ carouselPosition?: number | null }> {
  if (inCarousel === (carouselPosition !== null)) return {}
  return { carouselPosition: inCarousel ? await nextCarouselPlace(tx) : null }
}

/**
 * A start is sent together with its end, for providers that store a length. A removed cover stays there until another
 * one comes.
 */
async function updateAtProvider(
  row: WebinarRecord,
  { title, startsAt, endsAt, intro, coverFileId }: Changes['held'],
  tx: Tx,
  deps: Deps,
): Promise<void> {
  const isMoved = startsAt !== undefined || endsAt !== undefined
  const changes = {
    ...(title !== undefined && { title }),
    ...(startsAt !== undefined && { startsAt }),
    ...(isMoved && { endsAt: endsAt ?? row.endsAt }),
    ...(intro !== undefined && { intro }),
    ...(coverFileId && { cover: await readCover(coverFileId, tx, deps) }),
  }
  if (Object.keys(changes).length === 0 || !row.externalId || !row.providerAccountId) return

  const account = await connectedAccount(row.providerAccountId, tx)
  await deps.liveProvider(account).updateWebinar(row.externalId, changes)
}

async function save(
  row: WebinarRecord,
  changed: Partial<WebinarRecord>,
  operator: Operator,
  tx: Tx,
  { clock }: Deps,
): Promise<void> {
  if (Object.keys(changed).length === 0) return

  const now = clock.now()
  const isMoved = changed.startsAt !== undefined || changed.endsAt !== undefined
  await tx
    .update(webinars)
    .set({ ...changed, ...(isMoved && { scheduleSequence: row.scheduleSequence + 1 }), updatedAt: now })
    .where(eq(webinars.id, row.id))
  await audit(tx, operator, {
    action: 'webinar.updated',
    subjectType: 'webinar',
    subjectId: row.id,
    before: Object.fromEntries(Object.keys(changed).map((field) => [field, row[field as keyof WebinarRecord]])),
    after: changed,
    occurredAt: now,
  })
  await emit(tx, {
    type: isMoved ? 'webinar.rescheduled' : 'webinar.updated',
    webinarId: row.id,
    payload: { fields: Object.keys(changed) },
    occurredAt: now,
  })
}
