import type { ListRow } from './list-row'

/**
 * Returns for each row whether an earlier row of the same file is the same person. A person is identified by the
 * e-mail; without one, by phone and name together. The same phone under two e-mails or two names is two people: a
 * family, a front desk.
 */
export function duplicateDetector() {
  const emails = new Set<string>()
  const named = new Set<string>()
  /** Those of them without an e-mail. */
  const namedAlone = new Set<string>()
  const contacts = new Set<string>()

  return {
    isRepeated({ email, phone, name }: Pick<ListRow, 'email' | 'phone' | 'name'>): boolean {
      const phoneAndName = phone && `${phone} ${name}`
      if (email ? emails.has(email) : phoneAndName !== null && named.has(phoneAndName)) return true
      if (email && phoneAndName && namedAlone.has(phoneAndName)) return true

      if (email) emails.add(email)
      else if (phoneAndName) namedAlone.add(phoneAndName)
      if (phoneAndName) named.add(phoneAndName)
      return false
    },
    /** Two addresses may belong to one contact. */
    isRepeatedContact(contactId: string): boolean {
      if (contacts.has(contactId)) return true
      contacts.add(contactId)
      return false
    },
  }
}
