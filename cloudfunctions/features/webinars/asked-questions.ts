import { eq, sql } from 'drizzle-orm'
import type { FormField } from '../../../shared/contracts/registration-form'
import type { Id } from '../../../shared/contracts/ids'
import { ownQuestions } from '../../../shared/domain/registration/asked-fields'
import type { Tx } from '../../db/database'
import { webinars } from '../../db/tables/webinars'

/**
 * The questions of a webinar beside name, phone and e-mail: the current questions of its form, then those that only an
 * older version or another form contained, then those of imported files.
 */
export async function askedQuestions(webinarId: Id, tx: Tx): Promise<FormField[]> {
  const { rows } = await tx.execute<{ fields: FormField[] }>(sql`
    with filled as (select distinct form_id, form_version from registrations where webinar_id = ${webinarId} and form_id is not null)
    select fields, 0 as rank, 0 as version from registration_forms
    where id = (select registration_form_id from webinars where id = ${webinarId})
       or (kind = 'global' and (select registration_form_id from webinars where id = ${webinarId}) is null)
    union all
    select fields, 1, version from registration_forms where id in (select form_id from filled)
    union all
    select fields, 2, version from registration_form_versions where (form_id, version) in (select form_id, form_version from filled)
    order by rank, version desc`)

  const byKey = new Map<string, FormField>()
  for (const field of rows.flatMap((row) => ownQuestions(row.fields))) {
    if (!byKey.has(field.key)) byKey.set(field.key, { ...field, options: field.options ?? [] })
  }
  const imported = await tx
    .select({ questions: webinars.importedQuestions })
    .from(webinars)
    .where(eq(webinars.id, webinarId))
  for (const { key, label } of imported.flatMap(({ questions }) => questions)) {
    if (!byKey.has(key))
      byKey.set(key, {
        key,
        label,
        type: 'long_text',
        placeholder: '',
        help: '',
        isRequired: false,
        options: [],
        alias: '',
        defaultValue: '',
      })
  }
  return [...byKey.values()]
}
