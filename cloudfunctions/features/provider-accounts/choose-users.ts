import { AppError } from '../../../shared/contracts/app-error'
import type { MOST_MORE_USERS } from '../../../shared/contracts/provider-accounts'
import { message, type Message } from '../../../shared/text/messages/message'
import type { LiveProvider } from '../../ports/live-provider'
import type { ProviderUser } from '../../ports/provider-user'

export type ChosenUsers = { connector: ProviderUser; others: ProviderUser[] }

const mostMore: typeof MOST_MORE_USERS = 20

/** Everybody with a login at the provider; empty where it has no users. */
export async function readProviderUsers(provider: LiveProvider): Promise<ProviderUser[]> {
  const people = new Map<string, ProviderUser>()
  for await (const page of provider.listUsers?.() ?? [])
    for (const person of page) people.set(person.externalUserId, person)
  return [...people.values()]
}

/**
 * By e-mail, the only name by which people know each other's login. The person who connects counts once, and is not one
 * of the 20.
 */
export function chooseUsers(
  { connectedEmail, users }: { connectedEmail: string; users: string[] },
  people: ProviderUser[],
): ChosenUsers {
  const byEmail = new Map(people.map((person) => [person.email.toLowerCase(), person]))
  const connecting = lowered(connectedEmail)
  const wanted = [...new Set(users.map(lowered))].filter((email) => email !== '' && email !== connecting)

  const connector = byEmail.get(connecting)
  const others = wanted.flatMap((email) => byEmail.get(email) ?? [])
  const fields = {
    ...(!connector && {
      connectedEmail: message('connecting_user_unknown', { email: connectedEmail.trim() }),
    }),
    ...usersProblem(wanted, byEmail),
  }
  if (!connector || Object.keys(fields).length > 0) throw new AppError('bad_input', '', { fields })
  return { connector, others }
}

function usersProblem(wanted: string[], byEmail: Map<string, ProviderUser>): { users?: Message } {
  if (wanted.length > mostMore) return { users: message('too_many_users', { most: mostMore, chosen: wanted.length }) }
  const unknown = wanted.filter((email) => !byEmail.has(email))
  return unknown.length === 0 ? {} : { users: message('users_unknown', { emails: unknown.join('、') }) }
}

const lowered = (email: string) => email.trim().toLowerCase()
