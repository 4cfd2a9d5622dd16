import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { WebinarChange, WebinarDetail } from '../../../shared/contracts/webinars'
import { scheduleProblems } from './rules/schedule-problems'
import type { Tx } from '../../db/database'
import { refuseIfChanged } from '../../db/document-revision'
import { atProviderLock, whileLocked } from '../../db/hold-lock'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import {
  claimChange,
  claimedChange,
  isSentFirst,
  saveChange,
  sendChange,
  type WebinarFields,
} from './change-at-provider'
import { checkCampaign } from './check-campaign'
import { followGateProblems } from './follow-gate-problems'
import { nextCarouselPlace } from './carousel'
import { checkFolder, startProblem } from './check-new-webinar'
import { checkOwnForm } from './check-own-form'
import { beingDeleted } from './deletion-rules'
import { changesOf, type Changes, type WebinarRecord } from './changes-of'
import { checkImages } from './images-of'
import { markingProviderEvents } from './mark-provider-events'
import { notSupportedWords } from './not-supported'
import { finishClaimedChange } from './settle-webinar-change'
import { checkSwitchable } from './switch-landing-page'
import { viewWebinarDetail, webinarDocument } from './view-webinar-detail'

/**
 * Fields that the provider also stores are saved at the provider first and then in our row; if it refuses, nothing is
 * changed here. Two editors come one after the other, with no transaction open during a call. The landing page is a
 * second step: when it fails, the fields saved before stay on both sides.
 */
export async function updateWebinar(
  { id, ...change }: WebinarChange & { id: Id },
  operator: Operator,
  deps: Deps,
): Promise<WebinarDetail> {
  const saving = whileLocked(atProviderLock(id), deps.db, (db) => saveAll(id, change, operator, { ...deps, db }))
  await markingProviderEvents(id, saving, deps)
  return viewWebinarDetail({ id }, deps)
}

async function saveAll(id: Id, change: WebinarChange, operator: Operator, deps: Deps): Promise<void> {
  const { revision, ...input } = change
  const isOwnRepeated = await finishEarlier(id, change, operator, deps)
  await save(
    id,
    async (row, tx) => {
      await refuseIfChanged(isOwnRepeated ? undefined : revision, documentOf(id, input), tx)
      return checkedFields(row, input, tx, deps)
    },
    operator,
    deps,
  )

  const { usesLiveLink } = input
  if (usesLiveLink === undefined) return
  await save(id, (row) => Promise.resolve(liveLinkOf(row, usesLiveLink)), operator, deps)
}

/**
 * A change whose process died, or whose answer was lost, is finished first. Returns whether it was this operator's own:
 * then it is no change by somebody else that this save could lose.
 */
async function finishEarlier(
  id: Id,
  { revision, ...input }: WebinarChange,
  operator: Operator,
  deps: Deps,
): Promise<boolean> {
  const earlier = await claimedChange(id, deps.db)
  if (!earlier) return false
  const isOwn = earlier.by.id === operator.id
  if (isOwn) await refuseIfChanged(revision, documentOf(id, input), deps.db)
  await finishClaimedChange(id, deps, false)
  return isOwn
}

/** Claims what the provider stores too in the transaction that checks it; the rest is saved there at once. */
async function save(
  id: Id,
  fieldsOf: (row: WebinarRecord, tx: Tx) => Promise<WebinarFields>,
  operator: Operator,
  deps: Deps,
): Promise<void> {
  const claimed = await deps.db.transaction(async (tx) => {
    const row = await lockedWebinar(id, tx)
    const fields = await fieldsOf(row, tx)
    if (isSentFirst(row, fields)) {
      await claimChange(row, fields, operator, tx)
      return { row, fields }
    }
    await saveChange(row, fields, operator, tx, deps)
    return undefined
  })
  if (claimed) await sendChange(claimed.row, claimed.fields, operator, deps)
}

async function checkedFields(row: WebinarRecord, input: Input, tx: Tx, deps: Deps): Promise<WebinarFields> {
  const { held, own } = changesOf(row, input, deps.config.PUBLIC_ORIGINS)
  await check(row, { held, own }, deps.clock.now(), tx)
  const usesLiveLink = input.usesLiveLink ?? row.usesLiveLink
  const gate = own.mustFollow ? followGateProblems({ usesLiveLink, mustFollow: true }, deps.officialAccount) : {}
  if (Object.keys(gate).length > 0) throw new AppError('bad_input', '', { fields: gate })
  await checkOwnForm({ usesLiveLink, registrationFormId: { ...row, ...own }.registrationFormId }, tx)
  const carousel = input.inCarousel === undefined ? {} : await carouselChange(row, input.inCarousel, tx)
  return { ...held, ...own, ...carousel }
}

function liveLinkOf(row: WebinarRecord, usesLiveLink: boolean): WebinarFields {
  if (row.usesLiveLink === usesLiveLink) return {}
  if (row.notSupported) throw new AppError('not_editable', notSupportedWords[row.notSupported])
  checkSwitchable(row)
  return { usesLiveLink }
}

type Input = Omit<WebinarChange, 'revision'>

/** Only the fields that this save would change can be lost by it. */
const documentOf = (id: Id, input: Input) => ({
  ...webinarDocument(id),
  fields: Object.keys(input).map((field) => (field === 'inCarousel' ? 'carouselPosition' : field)),
})

async function lockedWebinar(id: Id, tx: Tx): Promise<WebinarRecord> {
  const [row] = await tx
    .select()
    .from(webinars)
    .where(and(eq(webinars.id, id), isNull(webinars.deletedAt)))
    .for('no key update')
  if (!row) throw new AppError('not_found', '直播不存在或已被删除')
  if (row.providerState === 'creating') throw new AppError('not_editable', '直播仍在创建中，请稍后再修改')
  if (row.deletionAskedAt) throw new AppError('not_editable', beingDeleted)
  return row
}

async function check(row: WebinarRecord, { held, own }: Changes, now: Date, tx: Tx): Promise<void> {
  const wantsWhatIsGreyed = Object.keys(held).length > 0 || own.isListed === true
  if (row.notSupported && wantsWhatIsGreyed) throw new AppError('not_editable', notSupportedWords[row.notSupported])
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
