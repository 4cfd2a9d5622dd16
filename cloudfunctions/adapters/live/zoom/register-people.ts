import { splitName } from '../../../../shared/domain/zoom-names/split-name'
import { ProviderError, type Person, type PersonOfMany } from '../../../ports/live-provider'
import { isRow, textOf, linkOf } from '../rows'
import { daysOf } from './call-limits'
import type { ZoomClient } from './client'
import { nameIn, registrationOf } from './register-person'

const OPERATION = 'addBatchWebinarRegistrants'
/** Counting a person takes no call of its own: only the call that contains them is rate-limited. */
const AT_ONCE = { calls: 1_000_000, seconds: 1, burst: 1_000_000 }

/**
 * Up to 30 in one call of the heavy class, for webinars that do not recur; Zoom accepts no more than names and e-mail
 * there. Its answer has no status: a person who is not approved yet has no link. Never with `auto_approve`, which is
 * the host's decision.
 */
export async function registerPeople(client: ZoomClient, webinarId: string, people: Person[]): Promise<PersonOfMany[]> {
  const budgets = people.map(({ email }) => budgetOf(client, webinarId, email))
  const isFree: boolean[] = []
  for (const budget of budgets) isFree.push(await takeOne(client, budget))
  const asked = people.filter((_, index) => isFree[index])
  if (asked.length === 0) return []

  try {
    const registrants = asked.map(({ name, email }) => {
      const { first, last } = splitName(name)
      return { email, first_name: first || nameIn(email), ...(last && { last_name: last }) }
    })
    // Counted under all their names together, so that the refusal of one person does not count as the account's.
    const counted = registrationOf(webinarId, `together: ${asked.map(({ email }) => email).join(' ')}`)
    const made = await client.call(OPERATION, { path: { webinarId }, counted, body: { registrants } })
    return Array.isArray(made.registrants) ? made.registrants.filter(isRow).flatMap(toPerson) : []
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    if (isOfOnePerson(error))
      throw new ProviderError('refused', error.providerMessage, { code: error.detail.code, operation: OPERATION })
    if (error.kind === 'unreachable' || error.kind === 'limit_reached')
      await giveBack(
        client,
        budgets.filter((_, index) => isFree[index]),
      )
    throw error
  }
}

function toPerson(row: Record<string, unknown>): PersonOfMany[] {
  const [email, registrantId, joinUrl] = [
    textOf(row, ['email'])?.toLowerCase(),
    textOf(row, ['registrant_id']),
    linkOf(row, ['join_url']),
  ]
  if (!email || !registrantId) return []
  return [joinUrl ? { email, registrantId, joinUrl, status: 'registered' } : { email, registrantId, status: 'pending' }]
}

/** One of these people was registered too often today; Zoom does not say which. */
const isOfOnePerson = ({ kind, providerMessage }: ProviderError) =>
  kind === 'limit_reached' && /\bregistrant\b/i.test(providerMessage)

const budgetOf = ({ config }: ZoomClient, webinarId: string, email: string) =>
  daysOf(config.accountId, 'pro', 'light', registrationOf(webinarId, email))
type Budget = ReturnType<typeof budgetOf>

/** A person registered too often today is left out instead of making the others wait. */
async function takeOne({ config: { budget, accountId, settings } }: ZoomClient, days: Budget): Promise<boolean> {
  if (settings?.plan === 'unlimited') return true
  const { outcome } = await budget.take({
    pace: { key: `zoom/${accountId}/people`, ...AT_ONCE },
    days,
    longestWaitMs: 1_000,
  })
  return outcome === 'go'
}

/** Zoom did not accept the call, so it counted nobody. */
async function giveBack({ config: { budget } }: ZoomClient, budgets: Budget[]): Promise<void> {
  for (const { key } of budgets.flat()) await budget.giveBack(key)
}
