import { sql } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import type { FilledForm } from './read-answers'

/**
 * What a person typed becomes what is on record of them. It stays unconfirmed: a typed phone or e-mail names
 * nobody, so it joins nobody, whoever else holds it. A changed value loses the confirmation of the old one.
 */
export async function saveAnswers(contactId: string, { name, phone, email }: FilledForm, tx: Tx, at: Date): Promise<void> {
  await tx.execute(sql`
    update contacts set
      name = ${name}, phone = ${phone}, email = ${email}, updated_at = ${at.toISOString()}::timestamptz,
      phone_confirmed_at = case when phone = ${phone} then phone_confirmed_at end,
      email_confirmed_at = case when email = ${email} then email_confirmed_at end
    where id = ${contactId} and (name, phone, email) is distinct from (${name}, ${phone}, ${email})`)
}
