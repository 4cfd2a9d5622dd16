import { and, desc, eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import { EXPORT_MOST_ROWS } from '../../../shared/contracts/webinars'
import { answerUnder } from '../../../shared/domain/registration/asked-fields'
import { writeCsv } from '../../../shared/domain/csv/write-csv'
import type { ServerText } from '../../../shared/text/server-text'
import { message } from '../../../shared/text/messages/message'
import { audit } from '../../db/audit'
import { contacts } from '../../db/tables/contacts'
import { registrations } from '../../db/tables/registrations'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { askedQuestions } from '../webinars/asked-questions'
import { inAudience, peopleOf, type RegistrantsFilter } from './list-registrants'

/**
 * The shown group with all values unmasked, in the operator's language; so the audit log records who downloaded it.
 */
export async function exportRegistrants(
  asked: RegistrantsFilter,
  { registrantsFile: words }: ServerText,
  operator: Operator,
  { db, clock }: Deps,
): Promise<{ fileName: string; csv: string; rows: number }> {
  const { id, audience } = asked
  const [[webinar], people, questions] = await Promise.all([
    db
      .select({ title: webinars.title, code: webinars.code, unreliableSince: webinars.attendanceUnreliableSince })
      .from(webinars)
      .where(eq(webinars.id, id)),
    db
      .select({ contact: contacts, registration: registrations })
      .from(registrations)
      .innerJoin(contacts, eq(contacts.id, registrations.contactId))
      .where(and(peopleOf(asked), inAudience(audience)))
      .orderBy(desc(registrations.registeredAt), registrations.id)
      .limit(EXPORT_MOST_ROWS + 1),
    askedQuestions(id, db),
  ])
  if (!webinar) throw new AppError('not_found', 'webinar_not_found')
  if (people.length > EXPORT_MOST_ROWS)
    throw new AppError('too_large', message('export_too_large', { most: EXPORT_MOST_ROWS }))

  await audit(db, operator, {
    action: 'registrants.exported',
    subjectType: 'webinar',
    subjectId: id,
    after: { audience, rows: people.length },
    occurredAt: clock.now(),
  })
  const rows = people.map(({ contact, registration }) => [
    contact.name,
    contact.phone ?? '',
    contact.email ?? '',
    beijingTime(registration.registeredAt),
    words.sources[registration.source],
    registration.watchedLive ? words.yes : words.no,
    registration.watchedReplay ? words.yes : words.no,
    String(Math.ceil(registration.watchedSeconds / 60)),
    String(registration.formVersion ?? ''),
    ...questions.map(({ key }) => [answerUnder(key, registration.answers) ?? ''].flat().join(words.and)),
    // The file is used outside the panel, so it repeats the panel's warnings.
    ...(webinar.unreliableSince ? [words.unreliable] : []),
  ])
  return {
    fileName: `${webinar.code}-${audience}-${beijingTime(clock.now()).slice(0, 10)}.csv`,
    csv: writeCsv([
      [
        ...words.columns,
        ...questions.map(({ label }) => label),
        ...(webinar.unreliableSince ? [words.attendance(beijingTime(webinar.unreliableSince))] : []),
      ],
      ...rows,
    ]),
    rows: rows.length,
  }
}

const beijingTime = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
