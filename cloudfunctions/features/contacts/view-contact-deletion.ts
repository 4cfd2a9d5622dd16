import { and, eq, isNull, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { ContactDeletion } from '../../../shared/contracts/contacts'
import type { Id } from '../../../shared/contracts/ids'
import { contacts } from '../../db/tables/contacts'
import type { Deps } from '../../ports/deps'

type Facts = Omit<ContactDeletion, 'confirm'>

/** What deleting this contact would remove and what would stay. */
export async function viewContactDeletion({ id }: { id: Id }, { db }: Pick<Deps, 'db'>): Promise<ContactDeletion> {
  const [contact] = await db
    .select({ id: contacts.id, name: contacts.name })
    .from(contacts)
    .where(and(eq(contacts.id, id), isNull(contacts.deletedAt)))
  if (!contact) throw new AppError('not_found', 'contact_not_found')

  const { rows } = await db.execute<Facts>(sql`
    select (select count(*)::int from registrations where contact_id = ${id}) as registrations,
           (select count(*)::int from registrations where contact_id = ${id} and status <> 'cancelled' and provider_registrant_id is not null) as "atProvider",
           (select count(*)::int from timeline_events where contact_id = ${id}) as events,
           (select count(*)::int from watch_stays where contact_id = ${id}) as stays`)
  const [facts] = rows
  if (!facts) throw new Error('A count came back empty')
  return { ...facts, confirm: confirmingWord(contact) }
}

/** The text to type: the name, or the beginning of the id where there is none. */
export const confirmingWord = ({ id, name }: { id: Id; name: string }) => name.trim() || id.slice(0, 8)
