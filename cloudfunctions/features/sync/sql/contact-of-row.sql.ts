import { sql, type SQL } from 'drizzle-orm'
import type { ProviderId } from '../../../../shared/contracts/ids'
import { providerHabits } from '../../../../shared/domain/provider-habits'

/** A webinar, as far as it matters for who its rows are about; without a provider only our own key counts. */
export type JoinedWebinar = { id: string; provider?: ProviderId; usesLiveLink: boolean }

/**
 * The contact a row is about, for a row aliased `i` with viewer_key, email and phone: our own key first; where
 * the provider's form is in use (live link off), whoever registered for this webinar under that e-mail, or alone under
 * that phone: a phone tells registrants of one webinar apart as long as it is nobody else's, and identifies no person.
 * A row of nobody we know has none. Where the provider names people by their e-mail, `groupPeople` has the last word.
 */
export function contactOfRow({ id: webinarId, provider, usesLiveLink }: JoinedWebinar): SQL {
  // A person who turned out to be two rows is known to the provider by both keys.
  const byKey = sql`(select coalesce(c.merged_into, c.id) from contacts c
    where c.viewer_key = i.viewer_key and (c.deleted_at is null or c.merged_into is not null))`
  if (namesPeopleByEmail({ provider }))
    return sql`coalesce(${byKey}, (select d.contact_id from contact_identities d where d.kind = 'email' and d.value = i.email))`
  if (usesLiveLink) return byKey

  return sql`coalesce(${byKey}, ${registrantByEmail(webinarId)}, ${registrantByPhone(webinarId)})`
}

export const namesPeopleByEmail = ({ provider }: Pick<JoinedWebinar, 'provider'>): boolean =>
  provider !== undefined && providerHabits[provider].namesPeopleByEmail

/** By the identity first, then by what is on record; two people on record under one address: who registered first. */
function registrantByEmail(webinarId: string): SQL {
  return sql`coalesce(
    (select r.contact_id from contact_identities d join registrations r on r.contact_id = d.contact_id and r.webinar_id = ${webinarId}
     where d.kind = 'email' and d.value = i.email),
    (select r.contact_id from contacts c join registrations r on r.contact_id = c.id and r.webinar_id = ${webinarId}
     where c.email = i.email and c.deleted_at is null order by r.registered_at, r.id limit 1))`
}

/** A row with an e-mail of its own is that person's, whatever phone it shows. */
function registrantByPhone(webinarId: string): SQL {
  return sql`(select case when count(*) = 1 then (array_agg(r.contact_id))[1] end
     from contacts c join registrations r on r.contact_id = c.id and r.webinar_id = ${webinarId}
     where i.email is null and c.phone = i.phone and c.deleted_at is null)`
}
