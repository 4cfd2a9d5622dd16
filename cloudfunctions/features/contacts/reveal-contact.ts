import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import { contacts } from '../../db/tables/contacts'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'

/** Records who revealed which contact; the revealed values are not stored a second time. */
export async function revealContact(
  { id }: { id: Id },
  operator: Operator,
  { db, clock }: Deps,
): Promise<{ phone: string | null; email: string | null }> {
  return db.transaction(async (tx) => {
    const [contact] = await tx
      .select({ phone: contacts.phone, email: contacts.email })
      .from(contacts)
      .where(and(eq(contacts.id, id), isNull(contacts.deletedAt)))
    if (!contact) throw new AppError('not_found', 'contact_not_found')

    await audit(tx, operator, {
      action: 'contact.revealed',
      subjectType: 'contact',
      subjectId: id,
      occurredAt: clock.now(),
    })
    return contact
  })
}
