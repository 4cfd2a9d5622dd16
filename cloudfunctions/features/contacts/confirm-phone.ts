import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { holdLock } from '../../db/hold-lock'
import { contactIdentities, contacts } from '../../db/tables/contacts'
import { mergeContacts } from './merge-contacts'

/**
 * A person has proved that this number (E.164) is theirs, by WeChat or an SMS code. A contact that had confirmed it
 * before is the same person and the two are merged, unless WeChat itself shows that they are two people (each has a
 * unionid of their own): a number that was reassigned then belongs to whoever proved it last. Returns the contact that
 * stays; call it in the transaction of the proof.
 */
export async function joinByConfirmedPhone(contactId: string, phone: string, tx: Tx, at: Date): Promise<string> {
  await holdLock(`phone:${phone}`, tx)
  const [held] = await tx.select().from(contactIdentities).where(isPhone(phone))
  const mayJoin =
    held?.isProven && held.contactId !== contactId && !(await areTwoPeople([contactId, held.contactId], tx))

  const stays = mayJoin
    ? await mergeContacts({ ids: [contactId, held.contactId], reason: 'confirmed_phone', at }, tx)
    : contactId
  if (held && !mayJoin && held.contactId !== contactId) await letGo(held.contactId, phone, at, tx)
  await keep(stays, phone, at, tx)
  return stays
}

const isPhone = (phone: string) => and(eq(contactIdentities.kind, 'phone'), eq(contactIdentities.value, phone))

async function areTwoPeople(ids: string[], tx: Tx): Promise<boolean> {
  const known = await tx
    .selectDistinct({ contactId: contactIdentities.contactId })
    .from(contactIdentities)
    .where(and(eq(contactIdentities.kind, 'wechat_unionid'), inArray(contactIdentities.contactId, ids)))
  return known.length > 1
}

async function letGo(contactId: string, phone: string, at: Date, tx: Tx): Promise<void> {
  await tx.delete(contactIdentities).where(isPhone(phone))
  await tx
    .update(contacts)
    .set({ phoneConfirmedAt: null, updatedAt: at })
    .where(and(eq(contacts.id, contactId), eq(contacts.phone, phone)))
}

/** Messages go to the number that was confirmed last. */
async function keep(contactId: string, phone: string, at: Date, tx: Tx): Promise<void> {
  await tx
    .update(contactIdentities)
    .set({ rank: 'secondary' })
    .where(and(eq(contactIdentities.kind, 'phone'), eq(contactIdentities.contactId, contactId)))
  await tx
    .insert(contactIdentities)
    .values({ kind: 'phone', value: phone, contactId, rank: 'primary', isProven: true })
    .onConflictDoUpdate({
      target: [contactIdentities.kind, contactIdentities.value],
      set: { rank: sql`'primary'`, contactId, isProven: true },
    })
  await tx.update(contacts).set({ phone, phoneConfirmedAt: at, updatedAt: at }).where(eq(contacts.id, contactId))
}
