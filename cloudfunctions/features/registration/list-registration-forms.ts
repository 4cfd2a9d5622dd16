import { desc, sql } from 'drizzle-orm'
import type { RegistrationFormRow } from '../../../shared/contracts/registration-form'
import { registrationForms } from '../../db/tables/registration-forms'
import type { Deps } from '../../ports/deps'
import { readGlobalForm } from './global-form'

const columns = {
  id: registrationForms.id,
  kind: registrationForms.kind,
  title: registrationForms.title,
  version: registrationForms.version,
  fieldsCount: sql<number>`jsonb_array_length(${registrationForms.fields})`,
  webinarsCount: sql<number>`(select count(*)::int from webinars w where w.registration_form_id = ${registrationForms}.id and w.deleted_at is null)`,
  isArchived: sql<boolean>`${registrationForms.archivedAt} is not null`,
  updatedAt: registrationForms.updatedAt,
}

export async function listRegistrationForms({ db }: Pick<Deps, 'db'>): Promise<{ items: RegistrationFormRow[] }> {
  await readGlobalForm(db)
  const rows = await db
    .select(columns)
    .from(registrationForms)
    .orderBy(
      sql`${registrationForms.kind} = 'independent'`,
      sql`${registrationForms.archivedAt} is not null`,
      desc(registrationForms.updatedAt),
    )
  return { items: rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() })) }
}
