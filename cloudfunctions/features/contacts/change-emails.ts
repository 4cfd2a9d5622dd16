import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { isAddress } from './rules/is-address'
import { maskEmail } from '../../../shared/domain/masking'
import type { Message } from '../../../shared/text/messages/message'
import { audit } from '../../db/audit'
import type { Tx } from '../../db/database'
import { holdLock } from '../../db/hold-lock'
import { contactIdentities, contacts } from '../../db/tables/contacts'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { addressKey } from './address-key'

type Changing = Pick<Deps, 'db' | 'clock' | 'keys'>
type Done = { outcome: 'changed' }

/**
 * A further address of the same person: rows that a sync finds under it add nothing, since only the primary one counts.
 */
export function addSecondaryEmail(
  { id, email: typed }: { id: Id; email: string },
  operator: Operator,
  deps: Changing,
): Promise<Done> {
  const email = typed.normalize('NFKC').toLowerCase()
  return changing({ id, action: 'contact.email_added', operator, deps }, async (tx, contact) => {
    if (!isAddress(email)) throw refused('email_malformed')
    if (contact.email === email) throw refused('email_is_primary')
    await holdLock(`email:${email}`, tx)
    const [held] = await tx.select().from(contactIdentities).where(isEmail(email))
    if (held?.contactId === id) throw refused('email_is_known')
    if (held) throw refused('email_of_another')

    await tx
      .insert(contactIdentities)
      .values({ kind: 'email', value: email, contactId: id, rank: 'secondary', createdAt: deps.clock.now() })
    return { after: { email: maskEmail(email) } }
  })
}

/** It becomes the contact's address, and the former primary address becomes a secondary one. */
export function makeEmailPrimary(
  { id, key }: { id: Id; key: string },
  operator: Operator,
  deps: Changing,
): Promise<Done> {
  return changing({ id, action: 'contact.email_made_primary', operator, deps }, async (tx, contact) => {
    const email = await emailBehind({ id, key }, tx, deps)
    const at = deps.clock.now()
    await tx
      .update(contactIdentities)
      .set({ rank: 'secondary' })
      .where(and(eq(contactIdentities.contactId, id), eq(contactIdentities.kind, 'email')))
    // An address that was only typed identifies nobody, so it does not become a secondary one.
    await tx.update(contactIdentities).set({ rank: 'primary' }).where(isEmail(email))
    await tx.update(contacts).set({ email, emailConfirmedAt: at, updatedAt: at }).where(eq(contacts.id, id))
    return { before: { email: maskEmail(contact.email) }, after: { email: maskEmail(email) } }
  })
}

export function removeSecondaryEmail(
  { id, key }: { id: Id; key: string },
  operator: Operator,
  deps: Changing,
): Promise<Done> {
  return changing({ id, action: 'contact.email_removed', operator, deps }, async (tx) => {
    const email = await emailBehind({ id, key }, tx, deps)
    const [removed] = await tx
      .delete(contactIdentities)
      .where(and(isEmail(email), eq(contactIdentities.rank, 'secondary')))
      .returning()
    if (!removed) throw new AppError('conflict', 'primary_email_stays')
    return { before: { email: maskEmail(email) } }
  })
}

type Change = { before?: Record<string, unknown>; after?: Record<string, unknown> }
type About = { id: Id; action: string; operator: Operator; deps: Changing }

/** Addresses are masked in the activity log. */
async function changing(
  { id, action, operator, deps }: About,
  change: (tx: Tx, contact: typeof contacts.$inferSelect) => Promise<Change>,
): Promise<Done> {
  return deps.db.transaction(async (tx) => {
    const [contact] = await tx
      .select()
      .from(contacts)
      .where(and(eq(contacts.id, id), isNull(contacts.deletedAt)))
      .for('update')
    if (!contact) throw new AppError('not_found', 'contact_not_found')
    const changed = await change(tx, contact)
    await audit(tx, operator, {
      action,
      subjectType: 'contact',
      subjectId: id,
      ...changed,
      occurredAt: deps.clock.now(),
    })
    return { outcome: 'changed' }
  })
}

async function emailBehind({ id, key }: { id: Id; key: string }, tx: Tx, { keys }: Changing): Promise<string> {
  const emails = await tx
    .select()
    .from(contactIdentities)
    .where(and(eq(contactIdentities.contactId, id), eq(contactIdentities.kind, 'email')))
  const found = emails.find((email) => addressKey(email, keys) === key)
  if (!found) throw new AppError('not_found', 'email_gone')
  return found.value
}

const isEmail = (email: string) => and(eq(contactIdentities.kind, 'email'), eq(contactIdentities.value, email))
const refused = (problem: Message) => new AppError('bad_input', '', { fields: { email: problem } })
