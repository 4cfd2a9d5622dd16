/**
 * An error as the log may have it. Only named fields pass: drivers hang parameters, colliding values, addresses with
 * keys in them on an error's other fields. Drizzle writes the parameters into the message itself.
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

/** A provider's own words name people, too: Zoom says whose address it does not know. */
const ADDRESS = /[\w.%+-]{1,64}@[a-z\d.-]{1,250}\.[a-z]{2,24}/gi
/** Somebody's own words may stand in a message, at any length. */
const LONGEST = 16_000

/** Without the word in which it was cut: half of an address is no address any more. */
const shortened = (text: string) => (text.length <= LONGEST ? text : text.slice(0, LONGEST).replace(/\S{1,400}$/, '…'))

/** Cuts a statement's parameters (to the stack's first line, or the end), the values of PostgreSQL's `Key (…)=(…)`, and addresses. */
export const withoutValues = (text: string): string =>
  shortened(text)
    .replaceAll(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, '\nparams: ***')
    .replaceAll(/\)=\([^\n]*(?:\)|$)/g, ')=(***)')
    .replaceAll(ADDRESS, '***')
