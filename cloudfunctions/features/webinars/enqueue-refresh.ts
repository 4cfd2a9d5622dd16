import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { enqueue } from '../../db/jobs'

/** After a failure the next minute asks again anyway. */
const ATTEMPTS = 2

/** Schedules a request for a webinar's state at the provider. A burst of callbacks causes one request. */
export async function enqueueRefresh(webinarId: Id, tx: Tx): Promise<void> {
  await enqueue(tx, 'refresh-webinar', { webinarId }, { key: `refresh-webinar:${webinarId}`, maxAttempts: ATTEMPTS })
}
