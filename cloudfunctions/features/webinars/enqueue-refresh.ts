import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { enqueue } from '../../db/jobs'

/** A failure is asked again the next minute anyway. */
const ATTEMPTS = 2

/** Asks the provider soon how a webinar stands. A burst of hints makes one question. */
export async function enqueueRefresh(webinarId: Id, tx: Tx): Promise<void> {
  await enqueue(tx, 'refresh-webinar', { webinarId }, { key: `refresh-webinar:${webinarId}`, maxAttempts: ATTEMPTS })
}
