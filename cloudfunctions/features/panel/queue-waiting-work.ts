import { sql } from 'drizzle-orm'
import { hasNoJob } from '../../db/jobs'
import type { Deps } from '../../ports/deps'
import { EVENTS_JOB_KEY } from '../wechat/receive-push'
import { PROVIDER_EVENTS_KEY } from '../sync/apply-webhook-events'
import { AT_PROVIDER_KEY, BACK_FILL_KEY, canBeQueued, queueAtProvider } from '../registration/queue-at-provider'
import { settleDeletionKey, enqueueDeletion } from '../webinars/delete-webinar'
import { enqueueChange, settleChangeKey } from '../webinars/change-at-provider'
import { enqueueSettling, settleCreationKey } from '../webinars/finish-creation'
import { RUN_KEY } from '../contacts/workflow-jobs'

const AT_ONCE = 1_000

/**
 * Queues a job for work that waits without one, in case its own job was lost. Stored work must not wait for the next
 * event.
 */
export async function queueWaitingWork({ db }: Pick<Deps, 'db'>): Promise<void> {
  await db.execute(sql`
    select enqueue_job('apply-webhook-events', '{}', ${PROVIDER_EVENTS_KEY})
    where exists (select from provider_callbacks where processed_at is null) and ${hasNoJob(sql`${PROVIDER_EVENTS_KEY}`)}`)
  await db.execute(sql`
    select enqueue_job('process-wechat-events', '{}', ${EVENTS_JOB_KEY})
    where exists (select from wechat_events where processed_at is null) and ${hasNoJob(sql`${EVENTS_JOB_KEY}`)}`)
  await db.execute(sql`
    select enqueue_job('run-workflow', json_build_object('workflowId', w.id), ${RUN_KEY} || w.id)
    from workflows w
    where (w.is_on or w.trigger_kind = 'manual')
      and exists (select from workflow_entries e where e.workflow_id = w.id and e.status = 'queued')
      and ${hasNoJob(sql`${RUN_KEY} || w.id`)}`)
  await queueRegistrations(db)
  await queueSettling(db)
}

async function queueRegistrations(db: Deps['db']): Promise<void> {
  await db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ id: string }>(sql`
      select r.id from registrations r join webinars w on w.id = r.webinar_id
      where r.provider_state = 'queued' and ${canBeQueued}
        and ${hasNoJob(sql`${AT_PROVIDER_KEY} || r.id`)} and ${hasNoJob(sql`${BACK_FILL_KEY} || r.webinar_id`)}
      order by r.registered_at limit ${AT_ONCE}`)
    await queueAtProvider(
      rows.map(({ id }) => id),
      tx,
    )
  })
}

/** A job without attempts left is skipped: it stays in the queue with its error. */
async function queueSettling(db: Deps['db']): Promise<void> {
  const kinds = [
    { isWaiting: sql`w.provider_state = 'creating'`, key: settleCreationKey, queue: enqueueSettling },
    { isWaiting: sql`w.deletion_asked_at is not null`, key: settleDeletionKey, queue: enqueueDeletion },
    { isWaiting: sql`w.change_asked is not null`, key: settleChangeKey, queue: enqueueChange },
  ]
  await db.transaction(async (tx) => {
    for (const { isWaiting, key, queue } of kinds) {
      const { rows } = await tx.execute<{ id: string }>(sql`
        select w.id from webinars w
        where w.deleted_at is null and ${isWaiting}
          and not exists (select from graphile_worker.jobs j where j.key = ${key('')} || w.id)`)
      for (const { id } of rows) await queue(id, 0, tx)
    }
  })
}
