import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { Workflow, WorkflowTarget, WorkflowTrigger } from '../../../shared/contracts/workflows'
import type { Message } from '../../../shared/text/messages/message'
import { audit } from '../../db/audit'
import type { Tx } from '../../db/database'
import { registrationForms } from '../../db/tables/registration-forms'
import { tags } from '../../db/tables/tags'
import { webinars } from '../../db/tables/webinars'
import { workflows } from '../../db/tables/workflows'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { checkedTarget } from './check-target'
import { workflowRow } from './workflow-rows'

type Input = { name: string; trigger: WorkflowTrigger; target: WorkflowTarget }

/** Created switched off: nobody enters before somebody has seen who is affected. */
export async function createWorkflow(
  { name, trigger, target }: Input,
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<Workflow> {
  const at = clock.now()
  return db.transaction(async (tx) => {
    await checkTrigger(trigger, tx)
    const webinar = target.kind === 'webinar' ? await checkedTarget(target.typedId, tx) : undefined
    if (target.kind === 'answer') await checkQuestion(target, tx)
    if (trigger.kind === 'group' && trigger.webinarId === webinar?.id)
      throw new AppError('bad_input', '', { fields: { typedId: 'target_is_trigger' } })

    const [made] = await tx
      .insert(workflows)
      .values({
        name,
        triggerKind: trigger.kind,
        triggerId:
          trigger.kind === 'form' ? trigger.formId : trigger.kind === 'group' ? trigger.webinarId : trigger.tagId,
        triggerAudience: trigger.kind === 'group' ? trigger.audience : null,
        targetKind: target.kind,
        webinarId: webinar?.id,
        typedId: target.kind === 'webinar' ? target.typedId : null,
        answerFormId: target.kind === 'answer' ? target.formId : null,
        answerKey: target.kind === 'answer' ? target.key : null,
        createdBy: operator.id,
        createdAt: at,
        updatedAt: at,
      })
      .returning({ id: workflows.id })
    if (!made) throw new Error('A workflow was not inserted')

    await audit(tx, operator, {
      action: 'workflow.created',
      subjectType: 'workflow',
      subjectId: made.id,
      after: { name, trigger: trigger.kind, ...(webinar && { webinarIds: [webinar.id] }) },
      occurredAt: at,
    })
    return workflowRow(made.id, tx)
  })
}

/** The subject of the condition has to exist. */
async function checkTrigger(trigger: WorkflowTrigger, tx: Tx): Promise<void> {
  switch (trigger.kind) {
    case 'form':
      await formOf(trigger.formId, 'trigger', tx)
      return
    case 'group': {
      const [found] = await tx
        .select({ id: webinars.id })
        .from(webinars)
        .where(and(eq(webinars.id, trigger.webinarId), isNull(webinars.deletedAt)))
      if (!found) throw refused('trigger', 'webinar_not_found')
      return
    }
    case 'tag': {
      const [found] = await tx.select({ id: tags.id }).from(tags).where(eq(tags.id, trigger.tagId))
      if (!found) throw refused('trigger', 'tag_not_found')
    }
  }
}

/** Multiple-choice answers contain no single id; all other kinds may. */
async function checkQuestion({ formId, key }: { formId: Id; key: string }, tx: Tx): Promise<void> {
  const { fields } = await formOf(formId, 'target', tx)
  const question = fields.find((field) => field.key === key)
  if (!question || question.type === 'multiple' || ['name', 'phone', 'email'].includes(question.type))
    throw refused('target', 'question_not_usable')
}

async function formOf(id: Id, field: string, tx: Tx) {
  const [form] = await tx
    .select()
    .from(registrationForms)
    .where(and(eq(registrationForms.id, id), isNull(registrationForms.archivedAt)))
  if (!form) throw refused(field, 'form_not_found_or_archived')
  return form
}

const refused = (field: string, problem: Message) => new AppError('bad_input', '', { fields: { [field]: problem } })
