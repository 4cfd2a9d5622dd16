import type { WebinarStatus } from '../../../../shared/contracts/webinar'
import { ProviderError, type ProviderWebinar } from '../../../ports/live-provider'
import { isRow, numberOf, textOf, type Row, linkOf } from '../rows'
import { momentOf } from './moment-of'

/** 5 is held once; 6 recurs without a time, 9 at fixed times. */
const ONCE = 5
const REGISTRATION = ['automatic', 'approval', 'off'] as const

/** A row of a host's list, or one webinar with its settings; the list has no settings and no host's address. */
export function toWebinar(row: Row, now: Date): ProviderWebinar {
  const externalId = textOf(row, ['id'])
  if (!externalId) throw new ProviderError('bad_answer', 'a webinar without an id')

  const settings = isRow(row.settings) ? row.settings : {}
  const startsAt = momentOf(row, 'start_time')
  const minutes = numberOf(row, ['duration'])
  const endsAt = startsAt && minutes !== undefined ? new Date(startsAt.getTime() + minutes * 60_000) : undefined
  const joinUrl = linkOf(row, ['join_url'])
  const registration = REGISTRATION[numberOf(settings, ['approval_type']) ?? -1]
  return {
    externalId,
    title: textOf(row, ['topic']) ?? '',
    intro: textOf(row, ['agenda']) ?? '',
    startsAt,
    endsAt,
    mode: 'video',
    status: plannedStatus(startsAt, endsAt, now),
    hasReplay: false,
    watchBaseUrl: joinUrl,
    hostId: textOf(row, ['host_id']),
    hostEmail: textOf(row, ['host_email'])?.toLowerCase(),
    alternativeHosts: isRow(row.settings) ? addressesIn(textOf(settings, ['alternative_hosts']) ?? '') : undefined,
    notSupported: (numberOf(row, ['type']) ?? ONCE) === ONCE ? undefined : 'recurring',
    registration,
    // With registration on, the link leads to Zoom's form first.
    registrationUrl: registration && registration !== 'off' ? joinUrl : undefined,
  }
}

/** No field contains the state: it follows from the plan, until a held session or a webhook shows it. */
function plannedStatus(startsAt: Date | undefined, endsAt: Date | undefined, now: Date): WebinarStatus {
  if (!startsAt || now < startsAt) return 'upcoming'
  return endsAt && now < endsAt ? 'live' : 'ended'
}

/** Separated by semicolons; commas were seen too. */
const addressesIn = (text: string) =>
  text
    .split(/[;,\s]+/)
    .filter(Boolean)
    .map((address) => address.toLowerCase())
