import type { ClosedEntrance, EntranceGate } from '../../../ports/live-provider'
import type { VhallClient } from './client'
import { isGone, isNotAvailable } from './failures'
import { isRow, textOf } from '../rows'

/**
 * K verification sends everybody without a pass of ours away. `auth/edit` is a console path; where it is refused, the
 * documented `create-more-k` adds our endpoint, and that one must not be added twice, so what stands there is read first.
 */
export async function closeOwnEntrance(
  client: VhallClient,
  externalId: string,
  gate: EntranceGate,
): Promise<ClosedEntrance> {
  if (!(await isOurGateSet(client, externalId, gate))) await setGate(client, externalId, gate)
  return { formStillOpen: !(await switchForm(client, 'disableRegistrationForm', externalId)) }
}

export async function openOwnEntrance(client: VhallClient, externalId: string): Promise<void> {
  await client.call('setWebinarK', { webinar_id: externalId, use_global_k: 0, exist_3rd_auth: 0 })
  // Where the form cannot be switched from here it was not switched off from here either.
  await switchForm(client, 'enableRegistrationForm', externalId)
}

async function isOurGateSet(client: VhallClient, externalId: string, gate: EntranceGate): Promise<boolean> {
  try {
    const set = await client.call('getWebinarK', { webinar_id: externalId })
    return (
      isRow(set) &&
      textOf(set, ['exist_3rd_auth']) === '1' &&
      textOf(set, ['auth_url']) === gate.authUrl &&
      textOf(set, ['failure_url']) === gate.failureUrl
    )
  } catch (error) {
    if (isNotAvailable(error)) return false
    throw error
  }
}

async function setGate(client: VhallClient, externalId: string, { authUrl, failureUrl }: EntranceGate): Promise<void> {
  try {
    const own = { use_global_k: 0, exist_3rd_auth: 1, auth_url: authUrl, failure_url: failureUrl }
    await client.call('setWebinarK', { webinar_id: externalId, ...own })
  } catch (error) {
    if (isGone(error) || !isNotAvailable(error)) throw error
    await client.call('addWebinarK', { webinar_id: externalId, curr_url: authUrl, fail_url: failureUrl })
  }
}

async function switchForm(
  client: VhallClient,
  operation: 'disableRegistrationForm' | 'enableRegistrationForm',
  externalId: string,
): Promise<boolean> {
  try {
    await client.call(operation, { webinar_id: externalId })
    return true
  } catch (error) {
    if (isNotAvailable(error)) return false
    throw error
  }
}
