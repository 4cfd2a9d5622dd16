import { and, eq, isNull } from 'drizzle-orm'
import { REQUIRED_FIELD_KEYS, type FormField, type RequiredFieldKey } from '../../../shared/contracts/registration-form'
import type { Message } from '../../../shared/text/messages/message'
import type { Tx } from '../../db/database'
import { contacts } from '../../db/tables/contacts'
import { registrations } from '../../db/tables/registrations'
import { queueAtProvider } from './queue-at-provider'
import { readAnswer } from './read-answer'
import { isAboutEmail } from './rules/about-email'

export type Details = Record<RequiredFieldKey, string>
type OnRecord = Details & { confirmedPhone: string }

/** What is on record of a contact, empty text where nothing is; nothing for an erased one. Locks the contact. */
export async function lockDetails(contactId: string, tx: Tx): Promise<OnRecord | undefined> {
  const [found] = await tx
    .select({
      name: contacts.name,
      phone: contacts.phone,
      email: contacts.email,
      phoneConfirmedAt: contacts.phoneConfirmedAt,
    })
    .from(contacts)
    .where(and(eq(contacts.id, contactId), isNull(contacts.deletedAt)))
    .for('update')
  return found && onRecord(found)
}

export const onRecord = (row: {
  name: string
  phone: string | null
  email: string | null
  phoneConfirmedAt: Date | null
}): OnRecord => ({
  name: row.name,
  phone: row.phone ?? '',
  email: row.email ?? '',
  confirmedPhone: (row.phoneConfirmedAt && row.phone) ?? '',
})

type Problems = Partial<Record<keyof Details, Message>>

/** The details as they are to be saved, and what is wrong by key. What stays as it is on record is not checked again. */
export function readDetails(
  typed: Partial<Details>,
  known: Details,
  fields: FormField[],
): { details: Details; problems: Problems } {
  const details: Details = { name: known.name, phone: known.phone, email: known.email }
  const problems: Problems = {}
  for (const key of REQUIRED_FIELD_KEYS) {
    const field = fields.find((one) => one.key === key)
    const text = typed[key]
    if (!field || text === undefined || text.trim() === known[key]) continue
    const { value, problem } = readAnswer(field, text)
    if (problem) problems[key] = problem
    else details[key] = String(value)
  }
  return { details, problems }
}

/**
 * A changed phone or e-mail is only typed: it loses the confirmation of the old one and identifies nobody. Registrations
 * that the provider refused for the old e-mail are sent to it again with the new one.
 */
export async function saveDetails(
  { contactId, known, details, at }: { contactId: string; known: Details; details: Details; at: Date },
  tx: Tx,
): Promise<void> {
  await tx
    .update(contacts)
    .set({
      name: details.name,
      ...(details.phone !== known.phone && { phone: details.phone || null, phoneConfirmedAt: null }),
      ...(details.email !== known.email && { email: details.email || null, emailConfirmedAt: null }),
      updatedAt: at,
    })
    .where(eq(contacts.id, contactId))
  if (details.email === known.email || !details.email) return

  const failed = await tx
    .select({ id: registrations.id, reason: registrations.providerErrorCode })
    .from(registrations)
    .where(
      and(
        eq(registrations.contactId, contactId),
        eq(registrations.status, 'registered'),
        eq(registrations.providerState, 'failed'),
      ),
    )
  await queueAtProvider(
    failed.filter(({ reason }) => isAboutEmail(reason)).map(({ id }) => id),
    tx,
  )
}

export const isSame = (one: Details, other: Details): boolean =>
  REQUIRED_FIELD_KEYS.every((key) => one[key] === other[key])
