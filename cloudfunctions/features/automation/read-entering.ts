import { sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Entering } from './rules/entry-step'
import { readWebinarId } from '../contacts/rules/read-webinar-id'
import type { Tx } from '../../db/database'
import type { workflows } from '../../db/tables/workflows'
import { targetByExternalId, targetById, type FoundWebinar } from './target-webinars'

type Workflow = typeof workflows.$inferSelect
type Queued = { id: number; contact_id: Id; is_gone: boolean; email: string | null; typed_id: string | null }
type Standing = {
  webinar_id: Id
  contact_id: Id
  id: Id
  status: 'registered' | 'pending' | 'cancelled'
  is_refused: boolean
}

export type EnteringContact = {
  entryId: number
  contactId: Id
  typedId: string | null
  webinar: FoundWebinar | undefined
  registrationId: Id | undefined
  entering: Entering
}

/**
 * The next waiting entries, with everything needed to decide about them: a few queries for any number of entries.
 * Locked, so that no other job processes them.
 */
export async function readEntering(workflow: Workflow, most: number, tx: Tx): Promise<EnteringContact[]> {
  const { rows } = await tx.execute<Queued>(sql`
    select e.id::int as id, e.contact_id, c.deleted_at is not null as is_gone, c.email, ${idOf(workflow)} as typed_id
    from workflow_entries e join contacts c on c.id = e.contact_id
    where e.workflow_id = ${workflow.id} and e.status = 'queued'
    order by e.id limit ${most} for update of e skip locked`)
  const webinarOf = await webinars(workflow, rows, tx)
  const existing = await registrationsOf(
    rows.map((row) => ({ contactId: row.contact_id, webinarId: webinarOf(row)?.id })),
    tx,
  )

  return rows.map((row) => {
    const webinar = webinarOf(row)
    const registration = webinar && existing.get(`${webinar.id} ${row.contact_id}`)
    return {
      entryId: row.id,
      contactId: row.contact_id,
      typedId: row.typed_id,
      webinar,
      registrationId: registration?.id,
      entering: {
        typedId: row.typed_id,
        isTypedIdReadable: readWebinarId(row.typed_id ?? '') !== undefined,
        webinar,
        contact: { isGone: row.is_gone, email: row.email },
        registration: registration && { status: registration.status, isRefusedAtProvider: registration.is_refused },
        isByHand: workflow.triggerKind === 'manual',
      },
    }
  })
}

/**
 * Where each contact has an id of their own; null where one webinar is for all. Of several answers the newest counts.
 */
function idOf({ targetKind, answerFormId, answerKey }: Workflow) {
  if (targetKind === 'contact_field') return sql`coalesce(c.webinar_id_field, '')`
  if (targetKind === 'answer') {
    return sql`coalesce((select r.answers ->> ${answerKey} from registrations r
      where r.contact_id = e.contact_id and r.form_id = ${answerFormId} and r.answers ? ${answerKey} order by r.registered_at desc limit 1), '')`
  }
  return sql`null::text`
}

async function webinars(
  workflow: Workflow,
  rows: Queued[],
  tx: Tx,
): Promise<(row: Queued) => FoundWebinar | undefined> {
  if (workflow.targetKind === 'webinar') {
    const only = (await targetById(workflow.webinarId ? [workflow.webinarId] : [], tx)).get(workflow.webinarId ?? '')
    return () => only
  }
  const ids = rows.flatMap((row) => readWebinarId(row.typed_id ?? '') ?? [])
  const found = await targetByExternalId([...new Set(ids)], tx)
  return (row) => found.get(readWebinarId(row.typed_id ?? '') ?? '')
}

async function registrationsOf(
  wanted: { contactId: Id; webinarId: Id | undefined }[],
  tx: Tx,
): Promise<Map<string, Standing>> {
  const asked = wanted.filter(({ webinarId }) => webinarId)
  if (asked.length === 0) return new Map()
  const { rows } = await tx.execute<Standing>(sql`
    select r.webinar_id, r.contact_id, r.id, r.status, r.provider_state = 'failed' as is_refused
    from json_to_recordset(${JSON.stringify(asked)}::json) as i ("contactId" uuid, "webinarId" uuid)
    join registrations r on r.webinar_id = i."webinarId" and r.contact_id = i."contactId"`)
  return new Map(rows.map((row) => [`${row.webinar_id} ${row.contact_id}`, row]))
}
