import type { WebinarChange } from '../../../shared/contracts/webinars'
import { capabilitiesOf } from '../../../shared/contracts/live-providers'
import { toMinute } from './rules/schedule-problems'
import type { webinars } from '../../db/tables/webinars'
import { promoContent } from './promo-content'

export type WebinarRecord = typeof webinars.$inferSelect
type Held = Pick<WebinarRecord, 'title' | 'startsAt' | 'endsAt' | 'intro' | 'coverFileId'>
type Own = Pick<
  WebinarRecord,
  | 'coverFileId'
  | 'hostName'
  | 'watchMode'
  | 'mustFollow'
  | 'registrationFormId'
  | 'folderId'
  | 'campaignId'
  | 'isListed'
  | 'promoCoverFileId'
  | 'logoFileId'
  | 'promoContent'
>
/**
 * `held`: stored at the provider too (a time as a whole), and may change only before the live. `own`: stored only here.
 */
export type Changes = { held: Partial<Held>; own: Partial<Own> }

/** Only real differences: a form sends everything, including fields it may not change. */
export function changesOf(row: WebinarRecord, input: WebinarChange, ownOrigins: string[]): Changes {
  const {
    title,
    intro,
    coverFileId,
    hostName,
    watchMode,
    mustFollow,
    registrationFormId,
    folderId,
    campaignId,
    isListed,
    promoCoverFileId,
    logoFileId,
  } = input
  const startsAt = input.startsAt === undefined ? undefined : toMinute(input.startsAt)
  const endsAt = input.endsAt === undefined ? undefined : toMinute(input.endsAt)
  const content = input.promoContent === undefined ? undefined : promoContent(input.promoContent, ownOrigins)

  const { keepsCover } = capabilitiesOf(row.provider)
  return {
    held: different(row, { title, startsAt, endsAt, intro, ...(keepsCover && { coverFileId }) }),
    own: different(row, {
      ...(!keepsCover && { coverFileId }),
      hostName,
      watchMode,
      mustFollow,
      registrationFormId,
      folderId,
      campaignId,
      isListed,
      promoCoverFileId,
      logoFileId,
      promoContent: content,
    }),
  }
}

function different<T extends Partial<WebinarRecord>>(row: WebinarRecord, wanted: T): Partial<T> {
  const entries = Object.entries(wanted).filter(
    ([field, value]) => value !== undefined && !isSame(value, row[field as keyof WebinarRecord]),
  )
  return Object.fromEntries(entries) as Partial<T>
}

function isSame(a: unknown, b: unknown): boolean {
  // The form cuts an imported time to the minute, which is no change.
  if (a instanceof Date && b instanceof Date) return a.getTime() === toMinute(b.toISOString()).getTime()
  return a === b
}
