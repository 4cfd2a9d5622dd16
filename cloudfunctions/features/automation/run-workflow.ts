import { eq, sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { WorkflowReason } from '../../../shared/contracts/workflows'
import { entryStep } from './rules/entry-step'
import type { Tx } from '../../db/database'
import { workflows } from '../../db/tables/workflows'
import type { Deps } from '../../ports/deps'
import { memberRegistered } from '../contacts/member-registered'
import { queueAtProvider } from '../registration/queue-at-provider'
import { registerContacts } from '../registration/register-contacts'
import { readEntering } from './read-entering'

const AT_ONCE = 500

type Finished = {
  id: number
  status: 'registered' | 'already' | 'refused'
  reason: WorkflowReason | null
  webinar_id: Id | null
  registration_id: Id | null
  typed_id: string | null
}

/** Processes everybody who waits in a workflow, a few hundred in each transaction. A paused one is left as it is. */
export async function runWorkflow(
  { workflowId }: { workflowId: Id },
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  for (;;) {
    const done = await db.transaction((tx) => runSome(workflowId, clock.now(), tx))
    if (done < AT_ONCE) return
  }
}

async function runSome(workflowId: Id, at: Date, tx: Tx): Promise<number> {
  const [workflow] = await tx.select().from(workflows).where(eq(workflows.id, workflowId))
  if (!workflow?.isOn && workflow?.triggerKind !== 'manual') return 0

  const people = await readEntering(workflow, AT_ONCE, tx)
  if (people.length === 0) return 0

  const steps = people.map((person) => ({ person, step: entryStep(person.entering) }))
  const wanted = steps.flatMap(({ person, step }) =>
    step.step === 'register' && person.webinar ? [{ webinarId: person.webinar.id, contactId: person.contactId }] : [],
  )
  const made = await registerContacts(
    wanted,
    { source: workflow.triggerKind === 'manual' ? 'panel' : 'workflow', at },
    tx,
  )
  const registrationOf = new Map(
    made.map(({ webinarId, contactId, registrationId }) => [`${webinarId} ${contactId}`, registrationId]),
  )
  await queueAtProvider(
    steps.flatMap(({ person, step }) =>
      step.step === 'ask_again' && person.registrationId ? [person.registrationId] : [],
    ),
    tx,
  )

  const finished = steps.map(({ person, step }): Finished => {
    const { webinar, typedId, contactId, entryId } = person
    const common = { id: entryId, webinar_id: webinar?.id ?? null, typed_id: typedId }
    if (step.step === 'refuse') return { ...common, status: 'refused', reason: step.reason, registration_id: null }
    if (step.step === 'already')
      return { ...common, status: 'already', reason: null, registration_id: person.registrationId ?? null }
    const registration_id = person.registrationId ?? registrationOf.get(`${webinar?.id} ${contactId}`) ?? null
    // Registered on their own at the same moment.
    return { ...common, status: registration_id ? 'registered' : 'already', reason: null, registration_id }
  })
  await finish(finished, at, tx)
  // People whose provider accepts our registrations, or who were registered already; for the others the provider's
  // answer is awaited.
  await memberRegistered({ registrationIds: finished.flatMap(({ registration_id }) => registration_id ?? []) }, tx)
  return people.length
}

async function finish(finished: Finished[], at: Date, tx: Tx): Promise<void> {
  await tx.execute(sql`
    update workflow_entries e set
      status = i.status, reason = i.reason, webinar_id = i.webinar_id, registration_id = i.registration_id, typed_id = i.typed_id, finished_at = ${at.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(finished)}::json) as i (id bigint, status text, reason text, webinar_id uuid, registration_id uuid, typed_id text)
    where e.id = i.id`)
}
