import { queryOptions } from '@tanstack/react-query'
import type { viewOperatorSelfRoute } from '../../../shared/contracts/operator'
import { text } from '../text/text'
import { ApiFailure } from '../failure/api-failure'
import { call, send } from './call'

export const operatorSelfQuery = queryOptions({
  queryKey: ['operator-self'],
  queryFn: ({ signal }) => call<typeof viewOperatorSelfRoute>({ path: '/api/admin/me', signal }),
  staleTime: 60_000,
  retry: false,
})

export type Credentials = { email: string; password: string }

/** better-auth answers in its own form, not in our error envelope. */
export async function signIn(credentials: Credentials): Promise<void> {
  const reply = await send('/api/admin/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  })
  if (reply.ok) return

  const details = { status: reply.status, requestId: reply.headers.get('x-request-id') ?? '' }
  if (reply.status === 429) {
    const seconds = Number(reply.headers.get('x-retry-after') ?? reply.headers.get('retry-after'))
    const retryAfterSeconds = seconds > 0 ? seconds : undefined
    throw new ApiFailure('rate_limited', text.signIn.tooManyTries(retryAfterSeconds), { ...details, retryAfterSeconds })
  }
  if (reply.status >= 500) throw new ApiFailure('internal', text.signIn.serverTrouble, details)
  throw new ApiFailure('unauthorized', text.signIn.wrong, details)
}

export async function signOut(): Promise<void> {
  await send('/api/admin/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
}
