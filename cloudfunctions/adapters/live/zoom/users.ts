import type { ProviderUser } from '../../../ports/provider-user'
import { textOf, type Row } from '../rows'
import type { ZoomClient } from './client'
import { personName } from './person-name'
import { pagesOf } from './pages'

const STATES = ['active', 'inactive', 'pending'] as const

/** Zoom lists one state at a time. */
export async function* listUsers(client: ZoomClient): AsyncGenerator<ProviderUser[], void, undefined> {
  for (const state of STATES) {
    for await (const { rows } of pagesOf(client, 'users', 'users', { query: { status: state } })) {
      yield rows.flatMap((row) => toUser(row, state) ?? [])
    }
  }
}

export async function findUser(client: ZoomClient, email: string): Promise<ProviderUser | undefined> {
  const wanted = email.trim().toLowerCase()
  for await (const users of listUsers(client)) {
    const found = users.find((user) => user.email === wanted)
    if (found) return found
  }
  return undefined
}

/** A person who was invited and has not signed in yet has no id. */
function toUser(row: Row, state: (typeof STATES)[number]): ProviderUser | undefined {
  const email = textOf(row, ['email'])?.toLowerCase()
  if (!email) return undefined

  return { externalUserId: textOf(row, ['id']) ?? email, email, name: personName(row) ?? '', state }
}
