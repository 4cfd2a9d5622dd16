import type { ImportPreview } from '../../../shared/contracts/imports'
import type { RowError } from '../../../shared/domain/attendee-report/attendee-report'
import type { ReportSurvey } from '../../../shared/domain/attendee-report/survey-report'
import { registrationStatus } from '../../../shared/domain/attendee-report/registration-status'
import { firstCharacters } from '../../../shared/domain/attendee-report/short-name'
import { maskEmail } from '../../../shared/domain/masking'
import { rowErrorSentences } from '../../../shared/text/imports'
import type { Tx } from '../../db/database'
import type { GatheredReport } from './gather-report'
import { headerFigures } from './header-figures'
import { findReportWebinar } from './report-webinar'
import { countKnown } from './write-report-people'

const VALUE_CHARACTERS = 200

/** What importing this report would give, before anything is written. */
export async function previewOf(
  { webinar, ambiguousDate, columns }: ReportSurvey,
  gathered: GatheredReport,
  tx: Tx,
): Promise<ImportPreview> {
  const { counts, sample, rowErrors, rowErrorsTotal, rowNotes, rowNotesTotal } = gathered
  const knownContacts = await countKnown(tx)
  const existing = await findReportWebinar(webinar.webinarId, tx)

  return {
    topic: webinar.topic,
    reportWebinarId: webinar.webinarId,
    startedAt: gathered.startsAt.toISOString(),
    durationMinutes: webinar.durationMinutes ?? 0,
    registered: counts.registered,
    pending: counts.pending,
    cancelled: counts.cancelled,
    watched: counts.watched,
    notWatched: counts.notWatched,
    stays: counts.stays,
    views: counts.views,
    mostAtOnce: counts.mostAtOnce,
    panelists: counts.rolesFoundNowhereElse,
    otherAttended: counts.otherAttended,
    withoutEmail: counts.peopleWithoutEmail,
    newContacts: counts.people - knownContacts,
    knownContacts,
    questions: columns.questions,
    excluded: gathered.excluded,
    header: headerFigures(webinar),
    sample: sample.map(sampleOf),
    rowErrors: rowErrors.map(shown),
    rowErrorsTotal,
    rowNotes: rowNotes.map(shown),
    rowNotesTotal,
    ambiguousDate: ambiguousDate && {
      text: ambiguousDate.written,
      monthFirst: ambiguousDate.monthFirst,
      dayFirst: ambiguousDate.dayFirst,
    },
    existingWebinarId: existing?.id ?? null,
    existingIsSynced: existing?.isSynced ?? false,
  }
}

function shown({ line, column, code, raw }: RowError): ImportPreview['rowErrors'][number] {
  return { line, column, code, message: rowErrorSentences[code], value: firstCharacters(raw, VALUE_CHARACTERS) }
}

function sampleOf({ person, stays }: GatheredReport['sample'][number]): ImportPreview['sample'][number] {
  return {
    name: person.name,
    maskedEmail: maskEmail(person.email),
    status: registrationStatus(person),
    joinedAt: stays[0]?.joinedAt ?? null,
    leftAt:
      stays
        .map(({ leftAt }) => leftAt)
        .toSorted()
        .at(-1) ?? null,
    minutes: Math.ceil(person.mergedSeconds / 60),
  }
}
