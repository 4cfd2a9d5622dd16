import { sql, type SQL } from 'drizzle-orm'
import type { ProviderId } from '../../../../shared/contracts/ids'
import { capabilitiesOf } from '../../../../shared/contracts/live-providers'

/** The webinar's fields that decide which contact a row belongs to; without a provider only our own key counts. */
export type JoinedWebinar = { id: string; provider?: ProviderId; usesLiveLink: boolean }

/**
 * The contact of a row aliased `i` with viewer_key, email and phone. Our own key comes first. Where the provider's form
 * is in use (live link off), it is the person who registered for this webinar under that e-mail, or alone under that
 * phone: a phone distinguishes registrants of one webinar as long as nobody else has it, and identifies no person. A
 * row of an unknown person has none. Where the provider identifies people by their e-mail, `groupPeople` decides.
 */
export function contactOfRow({ id: webinarId, provider, usesLiveLink }: JoinedWebinar): SQL {
  // The provider knows a merged contact by both keys.
  const byKey = sql`(select coalesce(c.merged_into, c.id) from contacts c
    where c.viewer_key = i.viewer_key and (c.deleted_at is null or c.merged_into is not null))`
  if (namesPeopleByEmail({ provider }))
    return sql`coalesce(${byKey}, (select d.contact_id from contact_identities d where d.kind = 'email' and d.value = i.email))`
  if (usesLiveLink) return byKey

  return sql`coalesce(${byKey}, ${registrantByEmail(webinarId)}, ${registrantByPhone(webinarId)})`
}

export const namesPeopleByEmail = ({ provider }: Pick<JoinedWebinar, 'provider'>): boolean =>
  provider !== undefined && capabilitiesOf(provider).namesPeopleByEmail

/**
 * By the identity first, then by the contact's e-mail; of two contacts with one address, the one who registered first.
 */
function registrantByEmail(webinarId: string): SQL {
  return sql`coalesce(
    (select r.contact_id from contact_identities d join registrations r on r.contact_id = d.contact_id and r.webinar_id = ${webinarId}
     where d.kind = 'email' and d.value = i.email),
    (select r.contact_id from contacts c join registrations r on r.contact_id = c.id and r.webinar_id = ${webinarId}
     where c.email = i.email and c.deleted_at is null order by r.registered_at, r.id limit 1))`
}

/** A row with an e-mail of its own belongs to that person, whatever phone it contains. */
function registrantByPhone(webinarId: string): SQL {
  return sql`(select case when count(*) = 1 then (array_agg(r.contact_id))[1] end
     from contacts c join registrations r on r.contact_id = c.id and r.webinar_id = ${webinarId}
     where i.email is null and c.phone = i.phone and c.deleted_at is null)`
}
