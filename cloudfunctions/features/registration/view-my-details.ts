import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { MyDetails } from '../../../shared/contracts/my-details'
import { REQUIRED_FIELD_KEYS } from '../../../shared/contracts/registration-form'
import type { Language } from '../../../shared/text/language'
import { contacts } from '../../db/tables/contacts'
import type { Deps } from '../../ports/deps'
import { onRecord } from './contact-details'
import { formShown } from './form-shown'
import { readGlobalForm } from './global-form'

/** In full, since the person themselves asks; the questions are those of the form that all webinars share. */
export async function viewMyDetails(
  { contactId, language }: { contactId: string; language: Language },
  { db }: Pick<Deps, 'db'>,
): Promise<MyDetails> {
  const [form, [row]] = await Promise.all([
    readGlobalForm(db),
    db
      .select()
      .from(contacts)
      .where(and(eq(contacts.id, contactId), isNull(contacts.deletedAt))),
  ])
  if (!row) throw new AppError('unauthorized')

  const { name, phone, email, confirmedPhone } = onRecord(row)
  const fields = REQUIRED_FIELD_KEYS.flatMap((key) => form.fields.filter((field) => field.key === key))
  return { form: formShown({ ...form, fields }, language), known: { name, phone, email }, confirmedPhone }
}
