import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { readWebinarId } from './rules/read-webinar-id'
import { audit } from '../../db/audit'
import { contacts } from '../../db/tables/contacts'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'

/** The field from which a workflow may take the webinar to register for; stored as typed, empty means none. */
export async function changeContact(
  { id, webinarIdField: typed }: { id: Id; webinarIdField: string },
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ webinarIdField: string | null }> {
  const webinarIdField = typed.trim() || null
  if (webinarIdField && !readWebinarId(webinarIdField))
    throw new AppError('bad_input', '', {
      fields: { webinarIdField: 'workflow_id_malformed' },
    })

  const at = clock.now()
  return db.transaction(async (tx) => {
    const [before] = await tx
      .select({ webinarIdField: contacts.webinarIdField })
      .from(contacts)
      .where(and(eq(contacts.id, id), isNull(contacts.deletedAt)))
      .for('update')
    if (!before) throw new AppError('not_found', 'contact_not_found')

    await tx.update(contacts).set({ webinarIdField, updatedAt: at }).where(eq(contacts.id, id))
    await audit(tx, operator, {
      action: 'contact.changed',
      subjectType: 'contact',
      subjectId: id,
      before,
      after: { webinarIdField },
      occurredAt: at,
    })
    return { webinarIdField }
  })
}
