import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import { phoneCodes } from '../../db/tables/phone-codes'
import type { VisitorIdentity } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { joinByConfirmedPhone } from './confirm-phone'
import { readTypedPhone } from './read-typed-phone'

const MOST_TRIES = 5

/** The right code confirms the phone as the person's own. A failed attempt is counted too, in its own transaction. */
export async function checkPhoneCode(
  { phone: typed, code }: { phone: string; code: string },
  { contactId }: VisitorIdentity,
  { db, clock, keys }: Pick<Deps, 'db' | 'clock' | 'keys'>,
): Promise<{ phone: string }> {
  const phone = readTypedPhone(typed) ?? ''
  const now = clock.now()

  const problem = await db.transaction(async (tx) => {
    const [last] = await tx
      .select()
      .from(phoneCodes)
      .where(and(eq(phoneCodes.contactId, contactId), eq(phoneCodes.phone, phone), isNull(phoneCodes.usedAt)))
      .orderBy(desc(phoneCodes.sentAt))
      .limit(1)
      .for('update')
    if (!last || last.expiresAt <= now) return 'phone_code_expired'
    if (last.wrongTries >= MOST_TRIES) return 'phone_code_too_many_tries'
    if (!keys.verify('phone-code', `${phone}:${code}`, last.codeHash)) {
      await tx
        .update(phoneCodes)
        .set({ wrongTries: sql`${phoneCodes.wrongTries} + 1` })
        .where(eq(phoneCodes.id, last.id))
      return 'phone_code_wrong'
    }
    await tx.update(phoneCodes).set({ usedAt: now }).where(eq(phoneCodes.id, last.id))
    await joinByConfirmedPhone(contactId, phone, tx, now)
    return undefined
  })
  if (problem) throw new AppError('bad_input', problem, { fields: { code: problem } })
  return { phone }
}
