import { and, eq, isNull, ne, or, sql, desc } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { ContactDetail } from '../../../shared/contracts/contacts'
import type { Id } from '../../../shared/contracts/ids'
import { webinarLink } from '../../../shared/domain/links/webinar-link'
import { maskEmail, maskKey, maskPhone } from '../../../shared/domain/masking'
import type { Database } from '../../db/database'
import { contactIdentities, contacts, type IdentityKind } from '../../db/tables/contacts'
import { registrations } from '../../db/tables/registrations'
import { timelineEvents } from '../../db/tables/timeline-events'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { addressKey } from './address-key'
import { contactColumns, toContactRow } from './contact-rows'
import { listConsents } from './list-consents'
import { nameShownTo, textShownTo } from './may-reveal'
import { resolveMergedContact } from './resolve-merged-contact'

const MOST_DUPLICATES = 20

const extraColumns = {
  company: contacts.company,
  country: contacts.country,
  webinarIdField: contacts.webinarIdField,
  phoneConfirmedAt: contacts.phoneConfirmedAt,
  emailConfirmedAt: contacts.emailConfirmedAt,
}

/** A link to a contact that was merged into another shows the one that stays. */
export async function viewContact(
  { id: asked }: { id: Id },
  operator: Operator,
  { db, keys, config }: Pick<Deps, 'db' | 'keys' | 'config'>,
): Promise<ContactDetail> {
  const id = (await resolveMergedContact(asked, db)) ?? asked
  const [found] = await db
    .select({ row: contactColumns, extra: extraColumns })
    .from(contacts)
    .where(and(eq(contacts.id, id), isNull(contacts.deletedAt)))
  if (!found) throw new AppError('not_found', '客户不存在或已被删除')

  const { row, extra } = found
  const shown = nameShownTo(operator)
  const [identities, duplicates, [average], events, ledger, lastRegistered] = await Promise.all([
    db
      .select()
      .from(contactIdentities)
      .where(and(eq(contactIdentities.contactId, id), contactIdentities.isProven))
      .orderBy(contactIdentities.kind, contactIdentities.rank),
    possibleDuplicates({ id, phone: row.phone, email: row.email }, db),
    db
      .select({ percent: sql<number | null>`round(avg(${registrations.watchedPercent}), 1)::float` })
      .from(registrations)
      .where(and(eq(registrations.contactId, id), eq(registrations.status, 'registered'), registrations.hasWatched)),
    db
      .select({ type: timelineEvents.type, n: sql<number>`count(*)::int` })
      .from(timelineEvents)
      .where(eq(timelineEvents.contactId, id))
      .groupBy(timelineEvents.type),
    listConsents(id, db),
    lastRegistration(id, { db, config }),
  ])

  return {
    ...toContactRow(row),
    name: shown(row.name),
    phoneConfirmed: extra.phoneConfirmedAt !== null,
    emailConfirmed: extra.emailConfirmedAt !== null,
    company: extra.company,
    country: extra.country,
    webinarIdField: textShownTo(operator)(extra.webinarIdField),
    identities: identities.map(({ kind, value, rank }) => ({
      key: addressKey({ kind, value }, keys),
      kind,
      maskedValue: MASKS[kind](value),
      rank,
    })),
    possibleDuplicates: duplicates.map((other) => ({ ...other, name: shown(other.name) })),
    consents: ledger,
    averageWatchedPercent: average?.percent ?? null,
    lastRegistered,
    eventCounts: Object.fromEntries(events.map(({ type, n }) => [type, n])),
  }
}

const MASKS: Record<IdentityKind, (value: string) => string> = {
  phone: maskPhone,
  email: maskEmail,
  wechat_openid: maskKey,
  wechat_unionid: maskKey,
}

/** Other contacts with the same phone or e-mail. They are shown to people, never merged automatically. */
async function possibleDuplicates(
  { id, phone, email }: { id: Id; phone: string | null; email: string | null },
  db: Database,
): Promise<ContactDetail['possibleDuplicates']> {
  if (!phone && !email) return []
  const others = await db
    .select({ id: contacts.id, name: contacts.name, phone: contacts.phone })
    .from(contacts)
    .where(
      and(
        ne(contacts.id, id),
        isNull(contacts.deletedAt),
        or(phone ? eq(contacts.phone, phone) : undefined, email ? eq(contacts.email, email) : undefined),
      ),
    )
    .orderBy(contacts.createdAt)
    .limit(MOST_DUPLICATES)
  return others.map((other) => ({
    id: other.id,
    name: other.name,
    by: phone && other.phone === phone ? 'phone' : 'email',
  }))
}

/**
 * The webinar this person was last registered for, whoever did it: they themselves, an operator, a workflow or an
 * import.
 */
async function lastRegistration(
  contactId: Id,
  { db, config }: Pick<Deps, 'db' | 'config'>,
): Promise<ContactDetail['lastRegistered']> {
  const [last] = await db
    .select({
      id: webinars.id,
      code: webinars.code,
      title: webinars.title,
      deletedAt: webinars.deletedAt,
      state: webinars.providerState,
      usesLiveLink: webinars.usesLiveLink,
      providerUrl: webinars.registrationUrl,
      registeredAt: registrations.registeredAt,
    })
    .from(registrations)
    .innerJoin(webinars, eq(webinars.id, registrations.webinarId))
    .where(and(eq(registrations.contactId, contactId), eq(registrations.status, 'registered')))
    .orderBy(desc(registrations.registeredAt), desc(registrations.id))
    .limit(1)
  if (!last) return null

  const isOpen = !last.deletedAt && last.state !== 'deleted'
  const link = !isOpen ? '' : last.usesLiveLink ? webinarLink(last.code, config) : (last.providerUrl ?? '')
  return { id: last.id, title: last.title, registeredAt: last.registeredAt.toISOString(), link }
}
