import { inArray, sql, type SQL } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { ChosenContacts } from '../../../shared/contracts/contacts'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import type { Tx } from '../../db/database'
import { contacts } from '../../db/tables/contacts'
import { workflows } from '../../db/tables/workflows'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { isChosen } from '../contacts/contact-filter'
import { checkedTarget } from './check-target'
import type { FoundWebinar } from './target-webinars'
import { enqueueRuns } from '../contacts/workflow-jobs'

type Into = { webinar: FoundWebinar; typedId: string }

const NAME_MAX = 40

/**
 * A single manual action is a workflow of its own that ends at once, so that it has the same log, and refused people
 * can be tried again.
 */
export async function addByHand(
  { who, typedId }: { who: ChosenContacts; typedId: string },
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ id: Id; entered: number }> {
  const at = clock.now()
  return db.transaction(async (tx) => {
    const webinar = await checkedTarget(typedId, tx)
    const { id, entered } = await enter({ webinar, typedId }, isChosen(who), operator, at, tx)
    await audit(tx, operator, {
      action: 'workflow.added_by_hand',
      subjectType: 'workflow',
      subjectId: id,
      after: { webinarIds: [webinar.id], people: entered },
      occurredAt: at,
    })
    return { id, entered }
  })
}

/** The same as part of another action, which writes the activity log itself. */
export async function startByHand(
  { contactIds, ...into }: Into & { contactIds: Id[] },
  operator: Operator,
  at: Date,
  tx: Tx,
): Promise<Id> {
  return (await enter(into, inArray(contacts.id, contactIds), operator, at, tx)).id
}

async function enter(
  { webinar, typedId }: Into,
  which: SQL | undefined,
  operator: Operator,
  at: Date,
  tx: Tx,
): Promise<{ id: Id; entered: number }> {
  const [made] = await tx
    .insert(workflows)
    .values({
      name: webinar.title.slice(0, NAME_MAX),
      triggerKind: 'manual',
      targetKind: 'webinar',
      webinarId: webinar.id,
      typedId,
      createdBy: operator.id,
      createdAt: at,
      updatedAt: at,
    })
    .returning({ id: workflows.id })
  if (!made) throw new Error('A workflow was not inserted')

  const chosen = tx.select({ id: contacts.id }).from(contacts).where(which)
  const { rowCount } = await tx.execute(sql`
    insert into workflow_entries (workflow_id, contact_id, entered_at)
    select ${made.id}, chosen.id, ${at.toISOString()}::timestamptz from (${chosen.getSQL()}) chosen`)
  const entered = rowCount ?? 0
  if (entered === 0) throw new AppError('conflict', 'no_contact_matches')

  await enqueueRuns([made.id], tx)
  return { id: made.id, entered }
}
