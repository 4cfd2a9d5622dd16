import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm'
import type { ChosenContacts, ContactRow } from '../../../shared/contracts/contacts'
import { contacts } from '../../db/tables/contacts'
import { contactTags } from '../../db/tables/tags'
import { matchesPerson } from './matches-person'

export type ContactFilter = { search?: string; source?: ContactRow['source']; tagId?: string }

/** The contacts that match a list's filter. */
export function contactsMatching(
  { search, source, tagId }: ContactFilter,
  person = search ? matchesPerson(search) : undefined,
): SQL | undefined {
  return and(
    isNull(contacts.deletedAt),
    person,
    source && eq(contacts.source, source),
    tagId
      ? sql`exists (select from ${contactTags} t where t.contact_id = ${contacts}.id and t.tag_id = ${tagId})`
      : undefined,
  )
}

const IN_GROUP = { registered: sql`true`, watched: sql`r.has_watched`, not_watched: sql`not r.has_watched` }

/** The same for a selection of contacts, as a condition on `contacts`. */
export function isChosen(who: ChosenContacts): SQL | undefined {
  if ('ids' in who) return and(isNull(contacts.deletedAt), inArray(contacts.id, who.ids))
  if ('filter' in who) return contactsMatching(who.filter)

  const { webinarId, audience } = who.group
  return and(
    isNull(contacts.deletedAt),
    sql`exists (select from registrations r where r.contact_id = ${contacts}.id and r.webinar_id = ${webinarId} and r.status = 'registered' and ${IN_GROUP[audience]})`,
  )
}
