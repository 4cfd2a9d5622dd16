import { and, eq, isNull, sql } from 'drizzle-orm'
import type { RegistrationFormDetail } from '../../../shared/contracts/registration-form'
import { revisionOf } from '../../db/document-revision'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { readForm } from './read-form'

export const formDocument = (id: string) => ({ subjectType: 'registration_form', subjectId: id })

export async function viewRegistrationForm(
  { id }: { id: string },
  { db }: Pick<Deps, 'db'>,
): Promise<RegistrationFormDetail> {
  const { id: formId } = await readForm(id, db)
  const revision = await revisionOf(formDocument(formId), db)
  const { archivedAt, ...form } = await readForm(formId, db)
  const [counted, used] = await Promise.all([
    db.execute<{ key: string; n: number }>(sql`
      select key, count(*)::int as n
      from registrations r, jsonb_each(r.answers) as answer(key, value)
      where r.form_id = ${form.id} and value not in ('""', '[]')
      group by key`),
    db
      .select({ id: webinars.id, title: webinars.title })
      .from(webinars)
      .where(and(eq(webinars.registrationFormId, form.id), isNull(webinars.deletedAt)))
      .orderBy(webinars.startsAt),
  ])
  return {
    ...form,
    revision,
    isArchived: archivedAt !== null,
    answerCounts: Object.fromEntries(counted.rows.map(({ key, n }) => [key, n])),
    webinars: used,
  }
}
