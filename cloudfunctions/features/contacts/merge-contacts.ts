import { inArray, sql } from 'drizzle-orm'
import { audit } from '../../db/audit'
import { emit } from '../../db/emit'
import { contacts } from '../../db/tables/contacts'
import type { Tx } from '../../db/database'
import { deriveRegistrations } from './derive-registrations'
import { writeTimeline } from './write-timeline'
import { reassignRecords } from './reassign-records'

type Reason = 'wechat_unionid' | 'confirmed_phone'
type Contact = typeof contacts.$inferSelect

/**
 * Two contacts turned out to be one person: the older one stays and receives all records. The other row is kept hidden,
 * so that sessions, watch tokens and providers' rows that still contain its id lead to the person. Returns the contact
 * that stays.
 */
export async function mergeContacts(
  { ids, reason, at }: { ids: [string, string]; reason: Reason; at: Date },
  tx: Tx,
): Promise<string> {
  const [kept, gone] = await lockBoth(ids, tx)
  if (!kept) throw new Error('Neither contact to join is there')
  if (!gone) return kept.id

  const { webinarIds } = await reassignRecords({ from: gone.id, to: kept.id }, tx)
  // Sessions that `gone` has revoked stay revoked on the rows that now lead past it.
  await tx.execute(
    sql`update contacts set merged_into = ${kept.id}, sessions_valid_from = greatest(sessions_valid_from, ${gone.sessionsValidFrom}::timestamptz) where merged_into = ${gone.id}`,
  )
  await tx.execute(
    sql`update contacts set merged_into = ${kept.id}, deleted_at = ${at}, updated_at = ${at}, phone = null, phone_confirmed_at = null, email = null, email_confirmed_at = null where id = ${gone.id}`,
  )
  await fillGaps(kept, gone, at, tx)

  for (const webinarId of webinarIds) {
    await deriveRegistrations(webinarId, tx, kept.id)
    await writeTimeline(webinarId, tx, kept.id)
  }
  await audit(tx, null, {
    action: 'contact.merged',
    subjectType: 'contact',
    subjectId: kept.id,
    before: { joined: gone.id },
    after: { reason },
    occurredAt: at,
  })
  await emit(tx, { type: 'contact.merged', contactId: kept.id, payload: { mergedId: gone.id, reason }, occurredAt: at })
  return kept.id
}

/** The older first. Locked in the order of their ids, so that two merges of the same people cannot deadlock. */
async function lockBoth(ids: [string, string], tx: Tx): Promise<Contact[]> {
  for (const id of ids.toSorted()) await tx.execute(sql`select from contacts where id = ${id} for update`)
  const found = await tx.select().from(contacts).where(inArray(contacts.id, ids))
  return found
    .filter((row) => !row.deletedAt)
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
}

/**
 * Missing values of the remaining contact come from the other; a confirmed address goes before one that was only typed.
 */
async function fillGaps(kept: Contact, gone: Contact, at: Date, tx: Tx): Promise<void> {
  const takesPhone = Boolean(gone.phone) && (!kept.phone || (!kept.phoneConfirmedAt && Boolean(gone.phoneConfirmedAt)))
  const takesEmail = Boolean(gone.email) && (!kept.email || (!kept.emailConfirmedAt && Boolean(gone.emailConfirmedAt)))
  await tx
    .update(contacts)
    .set({
      name: kept.name || gone.name,
      company: kept.company ?? gone.company,
      country: kept.country ?? gone.country,
      webinarIdField: kept.webinarIdField ?? gone.webinarIdField,
      ...(takesPhone && { phone: gone.phone, phoneConfirmedAt: gone.phoneConfirmedAt }),
      ...(takesEmail && { email: gone.email, emailConfirmedAt: gone.emailConfirmedAt }),
      updatedAt: at,
    })
    .where(inArray(contacts.id, [kept.id]))
}
