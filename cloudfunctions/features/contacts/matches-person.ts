import { eq, ilike, or, type SQL } from 'drizzle-orm'
import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { AppError } from '../../../shared/contracts/app-error'
import { cleanText } from '../../../shared/domain/text/clean-text'
import { message } from '../../../shared/text/messages/message'
import { audit } from '../../db/audit'
import { containing } from '../../db/containing'
import { contacts } from '../../db/tables/contacts'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { mayReveal } from './may-reveal'

/** A part of the name, a whole phone number in any format, or a whole e-mail. */
export function matchesPerson(typed: string): SQL | undefined {
  const search = cleanText(typed).trim()
  return isEmail(search)
    ? eq(contacts.email, search.toLowerCase())
    : byPhoneOr(search, ilike(contacts.name, containing(search)))
}

/**
 * The same for an operator. Operators who may not reveal data find only complete values, so that nobody's number or
 * name can be tried out digit by digit: each search is recorded and limited per hour.
 */
export async function personSearch(
  typed: string | undefined,
  operator: Operator,
  { db, clock, rateLimits }: Pick<Deps, 'db' | 'clock' | 'rateLimits'>,
): Promise<SQL | undefined> {
  const search = cleanText(typed ?? '').trim()
  if (!search) return undefined
  if (mayReveal(operator)) return matchesPerson(search)

  const wait = await rateLimits.take([
    { name: 'person-search-hour', key: operator.id, points: 30, seconds: 3_600 },
    { name: 'person-search-day', key: operator.id, points: 100, seconds: 86_400 },
  ])
  if (wait > 0) {
    throw new AppError('rate_limited', message('contact_searches_used_up', { minutes: Math.ceil(wait / 60) }), {
      retryAfterSeconds: wait,
    })
  }
  await audit(db, operator, {
    action: 'contact.searched',
    subjectType: 'contact',
    subjectId: '',
    after: { searchedBy: isEmail(search) ? 'email' : phoneOf(search) ? 'phone' : 'name' },
    occurredAt: clock.now(),
  })
  return isEmail(search) ? eq(contacts.email, search.toLowerCase()) : byPhoneOr(search, eq(contacts.name, search))
}

const isEmail = (search: string) => search.includes('@')

function phoneOf(search: string): string | undefined {
  const phone = parsePhoneNumberFromString(search, 'CN')
  return phone?.isPossible() ? phone.number : undefined
}

function byPhoneOr(search: string, byName: SQL): SQL | undefined {
  const phone = phoneOf(search)
  return phone ? or(eq(contacts.phone, phone), byName) : byName
}
