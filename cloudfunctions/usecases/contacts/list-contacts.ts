import { count, desc } from 'drizzle-orm'
import type { ContactRow } from '../../../shared/contracts/contacts'
import { contacts } from '../../db/tables/contacts'
import type { Deps } from '../../ports/deps'
import { contactsMatching, type ContactFilter } from './contact-filter'
import { contactColumns, toContactRow } from './contact-rows'

type Input = ContactFilter & { page: number; pageSize: number }

export async function listContacts(
  { page, pageSize, ...filter }: Input,
  { db }: Pick<Deps, 'db'>,
): Promise<{ items: ContactRow[]; total: number }> {
  const matching = contactsMatching(filter)
  const [rows, [counted]] = await Promise.all([
    db
      .select(contactColumns)
      .from(contacts)
      .where(matching)
      .orderBy(desc(contacts.createdAt), contacts.id)
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    db.select({ n: count() }).from(contacts).where(matching),
  ])
  return { items: rows.map(toContactRow), total: counted?.n ?? 0 }
}
