import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import type { Database, Tx } from '../../db/database'
import { contacts } from '../../db/tables/contacts'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'

type SignedOut = { outcome: 'signed_out' }

/** The visitor signs out: every session issued until now is refused, in every browser. */
export async function signOutVisitor(
  { contactId }: { contactId: Id },
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<SignedOut> {
  await revoke(contactId, clock.now(), db)
  return { outcome: 'signed_out' }
}

/** An operator does the same for a contact, for example after a phone was lost. */
export async function signOutContact(
  { id }: { id: Id },
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<SignedOut> {
  const at = clock.now()
  await db.transaction(async (tx) => {
    if (!(await revoke(id, at, tx))) throw new AppError('not_found', 'contact_not_found')
    await audit(tx, operator, {
      action: 'contact.signed_out',
      subjectType: 'contact',
      subjectId: id,
      occurredAt: at,
    })
  })
  return { outcome: 'signed_out' }
}

async function revoke(contactId: Id, at: Date, db: Database | Tx): Promise<boolean> {
  const changed = await db
    .update(contacts)
    .set({ sessionsValidFrom: at, updatedAt: at })
    .where(and(eq(contacts.id, contactId), isNull(contacts.deletedAt)))
    .returning({ id: contacts.id })
  return changed.length > 0
}
