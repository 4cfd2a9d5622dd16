import type { VhallClient } from './client'
import { isRow, textOf } from '../rows'

/** 1 started or ended, 4 replay ready, 10 deleted, 11 back to announced. */
const EVENTS = '1,4,10,11'
const AS_JSON = 2

/** VHall keeps one address per account, so whoever sets ours looks first whether somebody else's stands there. */
export async function getCallback(client: VhallClient): Promise<{ url: string } | undefined> {
  const setting = await client.call('getCallback')
  const url = isRow(setting) ? textOf(setting, ['callback_url']) : undefined
  return url ? { url } : undefined
}

/** `secret` signs the callbacks, up to 32 characters; it is not the API secret. */
export async function setCallback(
  client: VhallClient,
  { url, secret }: { url: string; secret: string },
): Promise<void> {
  const standing = await getCallback(client)
  await client.call(standing ? 'editCallback' : 'createCallback', {
    secret_key: secret,
    callback_url: url,
    callback_event: EVENTS,
    msg_type: AS_JSON,
    fail_try_request: 1,
  })
}
