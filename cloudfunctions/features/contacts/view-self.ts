import { and, count, eq, ne } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { VisitorSelf } from '../../../shared/contracts/visitor'
import { maskEmail, maskPhone } from '../../../shared/domain/masking'
import type { Language } from '../../../shared/text/language'
import { contacts } from '../../db/tables/contacts'
import { registrations } from '../../db/tables/registrations'
import type { Deps } from '../../ports/deps'
import { rememberLanguage } from './remember-language'

export async function viewSelf(
  { contactId, language }: { contactId: string; language: Language },
  { db }: Pick<Deps, 'db'>,
): Promise<VisitorSelf> {
  const [[contact], [total]] = await Promise.all([
    db.select().from(contacts).where(eq(contacts.id, contactId)),
    db
      .select({ n: count() })
      .from(registrations)
      .where(and(eq(registrations.contactId, contactId), ne(registrations.status, 'cancelled'))),
  ])
  if (!contact || contact.deletedAt) throw new AppError('unauthorized')
  if (contact.language !== language) await rememberLanguage({ contactId, language }, db)
  return {
    name: contact.name,
    maskedPhone: maskPhone(contact.phone),
    maskedEmail: maskEmail(contact.email),
    registrationsTotal: total?.n ?? 0,
  }
}
