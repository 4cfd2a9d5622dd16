import { sql, type SQL } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { meetingCondition, notEntered } from './sql/meets-condition.sql'
import { enqueueRuns } from './workflow-jobs'

/** Called after data of a webinar was derived: for everyone who is in one of its groups now. */
export function enterByGroup(webinarId: Id, tx: Tx): Promise<number> {
  return enter(
    meetingCondition(sql`w.is_on and w.trigger_kind = 'group' and w.trigger_id = ${webinarId}`),
    sql`now()`,
    tx,
  )
}

/** Called in the transaction that added the tags. */
export function enterByTag(tagIds: Id[], at: Date, tx: Tx): Promise<number> {
  return enter(
    meetingCondition(
      sql`w.is_on and w.trigger_kind = 'tag' and w.trigger_id in (select value::uuid from json_array_elements_text(${JSON.stringify(tagIds)}::json))`,
    ),
    moment(at),
    tx,
  )
}

/** Each contact enters each workflow once. Returns how many did. */
async function enter(met: SQL, at: SQL, tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ workflow_id: Id }>(sql`
    insert into workflow_entries (workflow_id, contact_id, entered_at)
    select e.workflow_id, e.contact_id, ${at} from (${notEntered(met)}) e
    on conflict do nothing
    returning workflow_id`)
  await enqueueRuns(
    rows.map((row) => row.workflow_id),
    tx,
  )
  return rows.length
}

const moment = (at: Date) => sql`${at.toISOString()}::timestamptz`
