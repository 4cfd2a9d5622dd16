import { eq, ilike, or, type SQL } from 'drizzle-orm'
import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { containing } from '../../db/containing'
import { contacts } from '../../db/tables/contacts'

/** A part of the name, a whole phone number however it is written, or a whole e-mail. */
export function matchesPerson(search: string): SQL | undefined {
  if (search.includes('@')) return eq(contacts.email, search.toLowerCase())

  const phone = parsePhoneNumberFromString(search, 'CN')
  const byName = ilike(contacts.name, containing(search))
  return phone?.isPossible() ? or(eq(contacts.phone, phone.number), byName) : byName
}
