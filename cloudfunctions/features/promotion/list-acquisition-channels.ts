import type { AcquisitionChannel } from '../../../shared/contracts/acquisition-channels'
import type { Id } from '../../../shared/contracts/ids'
import type { Deps } from '../../ports/deps'
import { acquisitionChannelRows } from './acquisition-channel-rows'

export async function listAcquisitionChannels(
  { webinarId }: { webinarId?: Id },
  { db }: Pick<Deps, 'db'>,
): Promise<{ items: AcquisitionChannel[] }> {
  return { items: await acquisitionChannelRows(webinarId ?? null, db) }
}
