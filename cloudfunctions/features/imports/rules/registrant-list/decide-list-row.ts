import { answerUnder } from '../../../../../shared/domain/registration/asked-fields'
import type { ListErrorCode, ListRow, RegistrationStatus } from './list-row'

/** The person of a row, as far as we know them. */
export interface KnownRegistrant {
  contactId: string
  name: string
  phone: string | null
  email: string | null
  /** Host or panelist of this webinar. */
  isPanelist: boolean
  registration: null | {
    status: RegistrationStatus
    source: string
    registeredAt: string
    /** Cancelled here, by the person or for them: this counts more than an earlier file. */
    isCancelledHere: boolean
    answers: Record<string, string | string[]>
  }
}

export type Answers = Record<string, string | string[]>

/** What the row adds to the contact: only values that were missing there. */
export interface ContactGaps {
  name?: string
  phone?: string
  email?: string
}

export type ListDecision =
  | { outcome: 'skipped'; code: ListErrorCode }
  | {
      outcome: 'registered' | 'updated'
      gaps: ContactGaps
      registration: null | { status: RegistrationStatus; registeredAt: string; answers: Answers }
    }
  | { outcome: 'already' }

/**
 * What a row of a list changes. A registration created by an import follows the newest file; one from elsewhere keeps
 * its own state; one that was cancelled here comes back only if the operator chose so. The same row again changes
 * nothing.
 */
export function decideListRow(
  row: ListRow,
  answers: Answers,
  known: KnownRegistrant | undefined,
  { now, revivesCancelled }: { now: string; revivesCancelled: boolean },
): ListDecision {
  const status = row.status ?? 'registered'
  const registeredAt = row.registeredAt ?? now
  if (!known) return { outcome: 'registered', gaps: {}, registration: { status, registeredAt, answers } }
  if (known.isPanelist) return { outcome: 'skipped', code: 'is_panelist' }

  const gaps = gapsOf(row, known)
  const { registration } = known
  if (!registration) return { outcome: 'registered', gaps, registration: { status, registeredAt, answers } }

  if (registration.isCancelledHere && status !== 'cancelled') {
    if (!revivesCancelled) return { outcome: 'skipped', code: 'cancelled_here' }
    return {
      outcome: 'updated',
      gaps,
      registration: { status, registeredAt, answers: { ...registration.answers, ...answers } },
    }
  }

  const changed =
    registration.source === 'import' && !registration.isCancelledHere ? changeOf(row, answers, registration) : null
  if (!changed && Object.keys(gaps).length === 0) return { outcome: 'already' }
  return { outcome: 'updated', gaps, registration: changed }
}

/** A value that is missing in the file stays as it was. */
function changeOf(row: ListRow, answers: Answers, registration: NonNullable<KnownRegistrant['registration']>) {
  const next = {
    status: row.status ?? registration.status,
    registeredAt: row.registeredAt ?? registration.registeredAt,
    answers: { ...registration.answers, ...answers },
  }
  const isSame =
    next.status === registration.status &&
    Date.parse(next.registeredAt) === Date.parse(registration.registeredAt) &&
    Object.entries(answers).every(
      ([key, answer]) => JSON.stringify(answerUnder(key, registration.answers)) === JSON.stringify(answer),
    )
  return isSame ? null : next
}

function gapsOf(row: ListRow, known: KnownRegistrant): ContactGaps {
  return {
    ...(!known.name && row.name && { name: row.name }),
    ...(!known.phone && row.phone && { phone: row.phone }),
    ...(!known.email && row.email && { email: row.email }),
  }
}
