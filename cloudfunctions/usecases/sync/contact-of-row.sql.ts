import { sql, type SQL } from 'drizzle-orm'

/**
 * The contact a row is about, for a row aliased `i` with viewer_key, email and phone: our own key first; where
 * the provider's form is in use (live link off), whoever registered for this webinar under that e-mail or phone.
 * A row of nobody we know has none.
 */
export function contactOfRow(webinarId: string, usesLiveLink: boolean): SQL {
  // A person who turned out to be two rows is known to the provider by both keys.
  const byKey = sql`(select coalesce(c.joined_into, c.id) from contacts c
    where c.viewer_key = i.viewer_key and (c.deleted_at is null or c.joined_into is not null))`
  if (usesLiveLink) return byKey

  return sql`coalesce(${byKey}, ${registrantBy('email', webinarId)}, ${registrantBy('phone', webinarId)})`
}

/** By the identity first, then by what is on record; two people on record under one address: who registered first. */
function registrantBy(kind: 'email' | 'phone', webinarId: string): SQL {
  const column = sql.raw(kind)
  return sql`coalesce(
    (select r.contact_id from contact_identities d join registrations r on r.contact_id = d.contact_id and r.webinar_id = ${webinarId}
     where d.kind = ${kind} and d.value = i.${column}),
    (select r.contact_id from contacts c join registrations r on r.contact_id = c.id and r.webinar_id = ${webinarId}
     where c.${column} = i.${column} and c.deleted_at is null order by r.registered_at, r.id limit 1))`
}
