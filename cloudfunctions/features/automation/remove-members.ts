import { sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import { holdLock } from '../../db/hold-lock'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'

type Input = { webinarId: Id; contactIds: Id[] }

/** Only people who are just invited; registered people, and those on the way, stay. */
export async function removeMembers(
  { webinarId, contactIds }: Input,
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ removed: number; kept: number }> {
  return db.transaction(async (tx) => {
    await holdLock(`program:${webinarId}`, tx)
    const { rowCount } = await tx.execute(sql`
      delete from program_members m
      where m.webinar_id = ${webinarId} and m.contact_id in (select value::uuid from json_array_elements_text(${JSON.stringify(contactIds)}::json))
        and not exists (select from registrations r where r.webinar_id = m.webinar_id and r.contact_id = m.contact_id and r.status <> 'cancelled' and r.provider_state <> 'failed')
        and not exists (select from workflow_entries e where e.workflow_id = m.workflow_id and e.contact_id = m.contact_id and e.status = 'queued')`)
    const removed = rowCount ?? 0
    await audit(tx, operator, {
      action: 'program.removed',
      subjectType: 'webinar',
      subjectId: webinarId,
      after: { people: removed },
      occurredAt: clock.now(),
    })
    return { removed, kept: new Set(contactIds).size - removed }
  })
}
