import { and, count, desc, eq, isNull } from 'drizzle-orm'
import type { ContactRow } from '../../../shared/contracts/contacts'
import { contacts } from '../../db/tables/contacts'
import type { Deps } from '../../ports/deps'
import { contactColumns, toContactRow } from './contact-rows'
import { matchesPerson } from './matches-person'

type Input = { page: number; pageSize: number; search?: string; source?: ContactRow['source'] }

export async function listContacts({ page, pageSize, search, source }: Input, { db }: Pick<Deps, 'db'>): Promise<{ items: ContactRow[]; total: number }> {
  const filter = and(isNull(contacts.deletedAt), search ? matchesPerson(search) : undefined, source && eq(contacts.source, source))
  const [rows, [counted]] = await Promise.all([
    db
      .select(contactColumns)
      .from(contacts)
      .where(filter)
      .orderBy(desc(contacts.createdAt), contacts.id)
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    db.select({ n: count() }).from(contacts).where(filter),
  ])
  return { items: rows.map(toContactRow), total: counted?.n ?? 0 }
}
