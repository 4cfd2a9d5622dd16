import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { WebinarMode } from '../../../shared/contracts/webinar'
import type { Id, ProviderId } from '../../../shared/contracts/ids'
import type { LiveProviderCapabilities } from '../../../shared/contracts/live-providers/live-provider-description'
import { capabilitiesOf } from '../../../shared/contracts/live-providers'
import type { Message } from '../../../shared/text/messages/message'
import { scheduleProblems } from './rules/schedule-problems'
import type { Tx } from '../../db/database'
import { folders } from '../../db/tables/folders'
import type { LiveProvider } from '../../ports/live-provider'
import type { OfficialAccount } from '../../ports/official-account'
import { followGateProblems } from './follow-gate-problems'
import { checkOwnForm } from './check-own-form'
import { checkCampaign } from './check-campaign'
import { checkImages } from './images-of'

type NewWebinar = {
  startsAt: Date
  endsAt: Date
  mode: WebinarMode
  usesLiveLink: boolean
  mustFollow: boolean
  registrationFormId: Id | null
  folderId: Id | null
  campaignId: Id | null
  coverFileId: Id | null
  promoCoverFileId: Id | null
  logoFileId: Id | null
}

/** All reasons to refuse that need no call to the provider, by field. */
export async function checkNewWebinar(
  webinar: NewWebinar,
  { id: provider, capabilities }: Pick<LiveProvider, 'id' | 'capabilities'>,
  account: OfficialAccount,
  now: Date,
  tx: Tx,
): Promise<void> {
  const fields = {
    ...scheduleProblems(webinar, now),
    ...startProblem(provider, webinar.startsAt, now),
    ...capabilityProblems(webinar, capabilities),
    ...followGateProblems(webinar, account),
  }
  if (Object.keys(fields).length > 0) throw new AppError('bad_input', '', { fields })

  const { coverFileId, promoCoverFileId, logoFileId } = webinar
  await checkOwnForm(webinar, tx)
  await checkFolder(webinar.folderId, tx)
  await checkCampaign(webinar.campaignId, tx)
  await checkImages({ coverFileId, promoCoverFileId, logoFileId }, tx)
}

export async function checkFolder(folderId: Id | null, tx: Tx): Promise<void> {
  if (folderId === null) return
  const [found] = await tx.select({ id: folders.id }).from(folders).where(eq(folders.id, folderId))
  if (!found) throw new AppError('bad_input', '', { fields: { folderId: 'folder_not_found' } })
}

/** Zoom replaces a start in the past by another one; other providers accept a start a few minutes ago. */
export function startProblem(provider: ProviderId, startsAt: Date, now: Date): Record<string, Message> {
  return capabilitiesOf(provider).startsInFuture && startsAt <= now ? { startsAt: 'start_must_be_future' } : {}
}

function capabilityProblems({ mode }: NewWebinar, { modes }: LiveProviderCapabilities): Record<string, Message> {
  return {
    ...(!modes.includes(mode) && { mode: 'mode_not_supported' }),
  }
}
