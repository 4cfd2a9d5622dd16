import { toE164 } from './to-e164'
import type { Address } from './known-addresses'

const EMAIL = /[^\s,;:"'<>()\t]{1,64}@[^\s,;:"'<>()\t]{1,255}/g
const PHONE = /\+?\d[\d ().-]{5,20}\d/g

/** Every e-mail and phone number in a table of people, each once, in the form in which contacts store them. */
export function addressesIn(bytes: Uint8Array): Address[] {
  // Both are ASCII in any encoding that a spreadsheet writes, except for the NULs of UTF-16.
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\0', '')
  const found = new Map<string, Address>()
  for (const [email] of text.matchAll(EMAIL)) note({ kind: 'email', value: email.toLowerCase() })
  for (const [typed] of text.matchAll(PHONE)) {
    const phone = toE164(typed)
    if (phone) note({ kind: 'phone', value: phone })
  }
  return [...found.values()]

  function note(address: Address): void {
    found.set(`${address.kind}:${address.value}`, address)
  }
}
