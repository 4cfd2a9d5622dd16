import type { ListRow } from './list-row'

/**
 * Tells of each row whether an earlier one of the same file was about the same person. A person is their e-mail; without
 * one, their phone and name together. The same phone under two e-mails or two names is two people: a family, a front desk.
 */
export function duplicateDetector() {
  const emails = new Set<string>()
  const named = new Set<string>()
  /** Of those, whom no e-mail stands beside. */
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
    /** Two addresses may lead to one contact. */
    isRepeatedContact(contactId: string): boolean {
      if (contacts.has(contactId)) return true
      contacts.add(contactId)
      return false
    },
  }
}
