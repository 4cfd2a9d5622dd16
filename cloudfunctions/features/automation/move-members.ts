import { sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { MoveRefusal, ProgramProgress, ProgramStatus } from '../../../shared/contracts/programs'
import { moveRefusal } from './rules/move-refusal'
import { webinarObstacle } from './rules/webinar-obstacle'
import { audit } from '../../db/audit'
import type { Tx } from '../../db/database'
import { holdLock } from '../../db/hold-lock'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { startByHand } from './add-by-hand'
import { targetById } from './target-webinars'
import { existing } from './sql/member-status.sql'

type Input = { webinarId: Id; status: ProgramStatus; contactIds?: Id[] }
type Moved = { moved: number; refused: { reason: MoveRefusal; count: number }[]; workflowId: Id | null }
type MemberRow = { contact_id: Id; status: ProgramStatus; progress: ProgramProgress | null }

/**
 * Registering is the only move operators make: eligible people are registered at the provider by one action with a log,
 * and become registered when the provider confirms. All others are counted by the reason that prevents their move.
 */
export async function moveMembers(
  { webinarId, status, contactIds }: Input,
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<Moved> {
  const at = clock.now()
  return db.transaction(async (tx) => {
    await holdLock(`program:${webinarId}`, tx)
    const webinar = (await targetById([webinarId], tx)).get(webinarId)
    if (!webinar) throw new AppError('not_found', 'webinar_not_found')

    const asked = await membersAsked(webinarId, contactIds, tx)
    const judged = asked.map(({ contactId, from }) => ({ contactId, refusal: moveRefusal(from, status) }))
    const ids = judged.flatMap(({ contactId, refusal }) => (refusal ? [] : [contactId]))
    const obstacle = ids.length > 0 && webinarObstacle(webinar)
    if (obstacle) throw new AppError('conflict', `workflow_${obstacle}`)

    const workflowId =
      ids.length > 0
        ? await startByHand({ webinar, typedId: webinar.externalId ?? '', contactIds: ids }, operator, at, tx)
        : null
    if (workflowId) await markMoved({ webinarId, ids, workflowId }, operator, at, tx)
    await audit(tx, operator, {
      action: 'program.moved',
      subjectType: 'webinar',
      subjectId: webinarId,
      after: { status, people: ids.length },
      occurredAt: at,
    })
    return { moved: ids.length, refused: countReasons(judged), workflowId }
  })
}

async function membersAsked(
  webinarId: Id,
  contactIds: Id[] | undefined,
  tx: Tx,
): Promise<{ contactId: Id; from: MemberRow | undefined }[]> {
  const { rows } = await tx.execute<MemberRow>(sql`
    select contact_id, status, progress from (${existing(sql`select * from webinars where id = ${webinarId}`)}) s
    where ${contactIds ? sql`contact_id in (select value::uuid from json_array_elements_text(${JSON.stringify(contactIds)}::json))` : sql`is_invited and status = 'invited'`}`)
  const found = new Map(rows.map((row) => [row.contact_id, row]))
  return (contactIds ? [...new Set(contactIds)] : [...found.keys()]).map((contactId) => ({
    contactId,
    from: found.get(contactId),
  }))
}

/** A person who registered on their own and cancelled is an invited member from now on. */
async function markMoved(
  { webinarId, ids, workflowId }: { webinarId: Id; ids: Id[]; workflowId: Id },
  operator: Operator,
  at: Date,
  tx: Tx,
): Promise<void> {
  await tx.execute(sql`
    insert into program_members (webinar_id, contact_id, invited_by, invited_at, moved_by, moved_at, workflow_id)
    select ${webinarId}, value::uuid, ${operator.id}, ${at.toISOString()}::timestamptz, ${operator.id}, ${at.toISOString()}::timestamptz, ${workflowId}
    from json_array_elements_text(${JSON.stringify(ids)}::json)
    on conflict (webinar_id, contact_id) do update set
      moved_by = excluded.moved_by, moved_at = excluded.moved_at, workflow_id = excluded.workflow_id, registered_at = null`)
}

function countReasons(judged: { refusal?: MoveRefusal }[]): Moved['refused'] {
  const counts = new Map<MoveRefusal, number>()
  for (const { refusal } of judged) if (refusal) counts.set(refusal, (counts.get(refusal) ?? 0) + 1)
  return [...counts].map(([reason, count]) => ({ reason, count }))
}
