/**
 * An error in the form in which it may be logged. Only named fields are kept: drivers attach parameters, conflicting
 * values and addresses with keys to an error's other fields. Drizzle writes the parameters into the message itself.
 */
export function errorForLog(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return withoutValues(String(error))

  const { name, message, stack, code, cause } = error as Partial<Error> & { code?: unknown }
  return {
    type: name,
    message: withoutValues(message ?? ''),
    ...(code !== undefined && { code: String(code) }),
    ...(stack && { stack: withoutValues(stack) }),
    ...(cause !== undefined && { cause: errorForLog(cause) }),
  }
}

/** A provider's message may contain people's addresses: Zoom names the address it does not know. */
const ADDRESS = /[\w.%+-]{1,64}@[a-z\d.-]{1,250}\.[a-z]{2,24}/gi
/** A message may contain text that a person typed, at any length. */
const LONGEST = 16_000

/** Removes the word that was cut: half an address would no longer be recognised and masked. */
const shortened = (text: string) => (text.length <= LONGEST ? text : text.slice(0, LONGEST).replace(/\S{1,400}$/, '…'))

/**
 * Cuts a statement's parameters (to the stack's first line, or the end), the values of PostgreSQL's `Key (…)=(…)`, and
 * addresses.
 */
export const withoutValues = (text: string): string =>
  shortened(text)
    .replaceAll(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, '\nparams: ***')
    .replaceAll(/\)=\([^\n]*(?:\)|$)/g, ')=(***)')
    .replaceAll(ADDRESS, '***')
