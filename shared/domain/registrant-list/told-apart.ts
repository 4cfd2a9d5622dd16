import type { ListRow } from './list-row'

/**
 * Tells of each row whether an earlier one of the same file was about the same person. A person is their e-mail; without
 * one, their phone. The same phone under two e-mails is two people: a family, a front desk.
 */
export function toldApart() {
  const emails = new Set<string>()
  const phones = new Set<string>()
  /** Phones that alone name somebody. */
  const naming = new Set<string>()
  const contacts = new Set<string>()

  return {
    isRepeated({ email, phone }: Pick<ListRow, 'email' | 'phone'>): boolean {
      if (email ? emails.has(email) : phone !== null && phones.has(phone)) return true
      if (email && phone && naming.has(phone)) return true

      if (email) emails.add(email)
      else if (phone) naming.add(phone)
      if (phone) phones.add(phone)
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
