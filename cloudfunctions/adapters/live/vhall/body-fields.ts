/** A form or JSON, depending on the account's setting; numbers become text. Empty for any other body. */
export function bodyFields(body: Uint8Array, contentType: string | undefined): Record<string, string> {
  const text = Buffer.from(body).toString('utf8')
  if (!contentType?.includes('json')) return Object.fromEntries(new URLSearchParams(text))
  try {
    const fields: unknown = JSON.parse(text)
    if (typeof fields !== 'object' || fields === null) return {}
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]))
  } catch {
    return {}
  }
}
