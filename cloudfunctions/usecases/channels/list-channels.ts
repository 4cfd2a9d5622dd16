import type { Channel } from '../../../shared/contracts/channels'
import type { Id } from '../../../shared/contracts/ids'
import type { Deps } from '../../ports/deps'
import { channelRows } from './channel-rows'

export async function listChannels(
  { webinarId }: { webinarId?: Id },
  { db }: Pick<Deps, 'db'>,
): Promise<{ items: Channel[] }> {
  return { items: await channelRows(webinarId ?? null, db) }
}
