import { sql } from 'drizzle-orm'
import type { ContactRow } from '../../../shared/contracts/contacts'
import { maskEmail, maskPhone } from '../../../shared/domain/masking'
import { contactIdentities, contacts } from '../../db/tables/contacts'
import { registrations } from '../../db/tables/registrations'
import { contactTags, tags } from '../../db/tables/tags'
import { timelineEvents } from '../../db/tables/timeline-events'

/** Each figure is one index look-up, for the few people on a page. */
export const contactColumns = {
  id: contacts.id,
  name: contacts.name,
  phone: contacts.phone,
  email: contacts.email,
  source: contacts.source,
  createdAt: contacts.createdAt,
  hasWechat: sql<boolean>`exists (select 1 from ${contactIdentities} i where i.contact_id = ${contacts}.id and i.kind in ('wechat_openid', 'wechat_unionid'))`,
  tags: sql<
    ContactRow['tags']
  >`(select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name) order by g.name), '[]') from ${contactTags} t join ${tags} g on g.id = t.tag_id where t.contact_id = ${contacts}.id)`,
  registeredTotal: sql<number>`(select count(*)::int from ${registrations} r where r.contact_id = ${contacts}.id and r.status = 'registered')`,
  watchedTotal: sql<number>`(select count(*)::int from ${registrations} r where r.contact_id = ${contacts}.id and r.status = 'registered' and r.has_watched)`,
  lastEventAt:
    sql<Date | null>`(select max(e.occurred_at) from ${timelineEvents} e where e.contact_id = ${contacts}.id)`.mapWith(
      timelineEvents.occurredAt,
    ),
}

export type SelectedContact = Omit<ContactRow, 'maskedPhone' | 'maskedEmail' | 'lastEventAt' | 'createdAt'> & {
  phone: string | null
  email: string | null
  lastEventAt: Date | null
  createdAt: Date
}

export function toContactRow({ phone, email, lastEventAt, createdAt, ...rest }: SelectedContact): ContactRow {
  return {
    ...rest,
    maskedPhone: maskPhone(phone),
    maskedEmail: maskEmail(email),
    lastEventAt: lastEventAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }
}
