import { z } from 'zod'
import { AppError } from './app-error'
import { fieldMessages } from './field-messages'
import type { CredentialField } from './live-providers/live-provider-description'

export type Credentials<Fields extends readonly CredentialField[]> = { [Key in Fields[number]['key']]: string }

/**
 * What a person entered, by the provider's fields; anything else is left out, and an optional one that is missing is
 * empty. Throws `bad_input` naming each field that is missing or of a wrong length.
 */
export function parseCredentials<Fields extends readonly CredentialField[]>(
  fields: Fields,
  entered: Record<string, unknown>,
): Credentials<Fields> {
  const parsed = shapeOf(fields, entry).safeParse(entered)
  if (!parsed.success) throw new AppError('bad_input', '', { fields: fieldMessages(parsed.error.issues) })
  return parsed.data as Credentials<Fields>
}

/** What was stored, whatever was asked for at that time: a field that is missing is empty. */
export function storedCredentials<Fields extends readonly CredentialField[]>(
  fields: Fields,
  stored: string,
): Credentials<Fields> {
  return shapeOf(fields, () => z.string().catch('')).parse(JSON.parse(stored)) as Credentials<Fields>
}

const shapeOf = (fields: readonly CredentialField[], schema: (field: CredentialField) => z.ZodType<string>) =>
  z.object(Object.fromEntries(fields.map((field) => [field.key, schema(field)])))

function entry({ isRequired, maxLength }: CredentialField): z.ZodType<string> {
  const text = z.string().trim().max(maxLength)
  return isRequired ? text.min(4) : text.default('')
}
