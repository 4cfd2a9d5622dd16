import { eq, sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Database } from '../../db/database'
import { contacts } from '../../db/tables/contacts'
import { registrations } from '../../db/tables/registrations'
import { queueAtProvider } from './queue-at-provider'
import type { Registering } from './save-registration'

/** A person whom the provider refused tries again: the answers are corrected, and the provider is called once more. */
export async function retryAtProvider(
  id: Id,
  { contactId, at, filled }: Registering,
  db: Database,
): Promise<{ outcome: 'registered' }> {
  await db.transaction(async (tx) => {
    if (filled) {
      const { name, phone, email } = filled.person
      await tx
        .update(contacts)
        .set({
          name,
          phone,
          email,
          updatedAt: at,
          phoneConfirmedAt: sql`case when phone = ${phone} then phone_confirmed_at end`,
          emailConfirmedAt: sql`case when email = ${email} then email_confirmed_at end`,
        })
        .where(eq(contacts.id, contactId))
      await tx
        .update(registrations)
        .set({ answers: sql`answers || ${JSON.stringify(filled.own)}::jsonb` })
        .where(eq(registrations.id, id))
    }
    await queueAtProvider([id], tx)
  })
  return { outcome: 'registered' }
}
