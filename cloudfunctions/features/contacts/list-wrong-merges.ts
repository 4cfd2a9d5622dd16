import { sql } from 'drizzle-orm'
import { maskEmail, maskPhone } from '../../../shared/domain/masking'
import type { Database } from '../../db/database'

/**
 * `phone_key`: matched by an unconfirmed phone. `provider_phone`: registered there under a phone that another person
 * confirmed here. `merged_by_phone`: merged by a phone that one of the two had from a provider or list.
 */
export type WrongMerge = {
  contactId: string
  name: string
  reason: 'phone_key' | 'provider_phone' | 'merged_by_phone'
  /** Masked; unmasked as stored where it is not a number. */
  phone: string
  /**
   * Masked: addresses that the provider returned for this contact's registrations and that belong to another person.
   */
  otherEmails: string[]
  registrations: { webinar: string; registrantId: string | null }[]
}

type Found = Omit<WrongMerge, 'phone' | 'otherEmails'> & { phone: string | null; otherEmails: string[] }

const MOST = 500

/**
 * Contacts that may contain another person's registration, because an earlier version identified people by a phone
 * typed at a provider or in a list. Shown, never changed; the first 500, and how many there are.
 */
export async function listWrongMerges(db: Database): Promise<{ merges: WrongMerge[]; total: number }> {
  const { rows } = await db.execute<Found & { total: number }>(sql`
    with phones as (
      select i.contact_id, min(i.value) as phone, bool_and(i.is_proven) as is_proven,
             bool_or(i.value !~ '^\\+[1-9][0-9]{6,14}$') as is_no_number
      from contact_identities i where i.kind = 'phone' group by i.contact_id
    ), named as (
      select webinar_id, registrant_id, email, name from watch_stays where registrant_id is not null
      union select webinar_id, registrant_id, email, name from provider_events where registrant_id is not null
    ), others as (
      select r.contact_id,
             coalesce(array_agg(distinct n.email) filter (where n.email is not null and n.email is distinct from c.email
               and not exists (select from contact_identities e where e.kind = 'email' and e.value = n.email and e.contact_id = c.id)), '{}') as emails,
             count(distinct n.name) > 1 as has_names
      from phones p join contacts c on c.id = p.contact_id
      join registrations r on r.contact_id = p.contact_id and r.provider_registrant_id is not null
      join named n on n.webinar_id = r.webinar_id and n.registrant_id = r.provider_registrant_id
      group by r.contact_id, c.id
    ), from_provider as (
      select r.contact_id, count(*) as n from phones p join registrations r on r.contact_id = p.contact_id
      where r.source in ('provider', 'import') group by r.contact_id
    ), suspects as (
      select c.id, 'phone_key' as reason, p.phone
      from phones p join contacts c on c.id = p.contact_id
      left join others o on o.contact_id = c.id left join from_provider f on f.contact_id = c.id
      where not p.is_proven and c.deleted_at is null
        and (p.is_no_number or o.has_names or cardinality(o.emails) > 0 or (f.n > 1 and c.email is not null))
      union all
      -- A person matched by the provider's e-mail would have that e-mail as an identity.
      select c.id, 'provider_phone', p.phone
      from phones p join contacts c on c.id = p.contact_id
      join from_provider f on f.contact_id = c.id left join others o on o.contact_id = c.id
      where p.is_proven and c.deleted_at is null
        and (cardinality(o.emails) > 0 or not exists (select from contact_identities e where e.contact_id = c.id and e.kind = 'email'))
      union all
      select k.id, 'merged_by_phone', k.phone
      from audit_entries a
      join contacts k on k.id::text = a.subject_id and k.deleted_at is null
      join contacts g on g.id::text = a.before ->> 'joined'
      where a.action = 'contact.merged' and a.after ->> 'reason' = 'confirmed_phone'
        and (k.source in ('provider', 'import') or g.source in ('provider', 'import'))
    ), listed as (
      select distinct on (s.id) s.* from suspects s
      order by s.id, array_position(array['phone_key', 'provider_phone', 'merged_by_phone'], s.reason)
    )
    select c.id as "contactId", c.name, l.reason, l.phone, coalesce(o.emails, '{}') as "otherEmails",
           (select coalesce(json_agg(json_build_object('webinar', w.title, 'registrantId', r.provider_registrant_id) order by r.registered_at), '[]')
            from registrations r join webinars w on w.id = r.webinar_id where r.contact_id = c.id and r.source in ('provider', 'import')) as registrations,
           (select count(*)::int from listed) as total
    from listed l join contacts c on c.id = l.id left join others o on o.contact_id = c.id
    order by c.created_at, c.id limit ${MOST}`)
  return {
    merges: rows.map(({ total: _total, phone, otherEmails, ...row }) => ({
      ...row,
      phone: phone?.startsWith('+') ? maskPhone(phone) : (phone ?? ''),
      otherEmails: otherEmails.map(maskEmail),
    })),
    total: rows[0]?.total ?? 0,
  }
}
