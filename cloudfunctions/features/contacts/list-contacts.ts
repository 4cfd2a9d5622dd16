import { count, desc } from 'drizzle-orm'
import type { ContactRow } from '../../../shared/contracts/contacts'
import { contacts } from '../../db/tables/contacts'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { contactsMatching, type ContactFilter } from './contact-filter'
import { nameShownTo } from './may-reveal'
import { personSearch } from './matches-person'
import { contactColumns, toContactRow } from './contact-rows'

type Input = ContactFilter & { page: number; pageSize: number }

export async function listContacts(
  { page, pageSize, ...filter }: Input,
  operator: Operator,
  deps: Pick<Deps, 'db' | 'clock' | 'rateLimits'>,
): Promise<{ items: ContactRow[]; total: number }> {
  const { db } = deps
  const matching = contactsMatching(filter, await personSearch(filter.search, operator, deps))
  const shown = nameShownTo(operator)
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
  return { items: rows.map((row) => ({ ...toContactRow(row), name: shown(row.name) })), total: counted?.n ?? 0 }
}
