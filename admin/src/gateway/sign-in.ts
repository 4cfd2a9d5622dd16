import { queryOptions } from '@tanstack/react-query'
import { ApiFailure } from '../failure/api-failure'
import { text } from '../text/text'
import { api } from './api'
import { failureOf, send } from './call'

export type Credentials = { email: string; password: string }
export type SecondStep = { kind: 'totp' | 'backup_code'; code: string }

const AUTH = '/api/admin/auth'

export const needsFirstOperatorQuery = queryOptions({
  queryKey: ['needs-first-operator'],
  queryFn: ({ signal }) => api.needsFirstOperator({ signal }),
  // Somebody adds the account in a terminal and comes back to this window.
  refetchOnWindowFocus: true,
  staleTime: 0,
})

/** `second_step`: the password was right, and a code is asked for now. */
export async function signIn(credentials: Credentials): Promise<'signed_in' | 'second_step'> {
  const answer = await ask('/sign-in/email', credentials)
  const asksForCode = typeof answer === 'object' && answer !== null && 'twoFactorRedirect' in answer
  return asksForCode ? 'second_step' : 'signed_in'
}

export async function giveSecondStep({ kind, code }: SecondStep): Promise<void> {
  await ask(kind === 'totp' ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code', { code })
}

export async function signOut(): Promise<void> {
  await send(`${AUTH}/sign-out`, post({}))
}

/** A refusal here is no ended session, so it opens no dialog. */
async function ask(path: string, body: object): Promise<unknown> {
  const reply = await send(AUTH + path, post(body))
  const content: unknown = await reply.json().catch(() => null)
  if (reply.ok) return content
  if (reply.status >= 500) throw new ApiFailure('internal', text.signIn.serverTrouble, { status: reply.status })
  throw failureOf(reply, content)
}

const post = (body: object) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
