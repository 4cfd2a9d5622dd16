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
const ADDRESS = /[\w.%+-]+@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}/gi

/** Cuts a statement's parameters (to the stack's first line, or the end), the values of PostgreSQL's `Key (…)=(…)`, and addresses. */
export const withoutValues = (text: string): string =>
  text
    .replaceAll(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, '\nparams: ***')
    .replaceAll(/\)=\([^\n]*\)/g, ')=(***)')
    .replaceAll(ADDRESS, '***')
