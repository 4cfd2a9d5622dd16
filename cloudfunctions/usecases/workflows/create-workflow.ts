import { AppError } from '../../../shared/contracts/app-error'
import type { Workflow, WorkflowTarget, WorkflowTrigger } from '../../../shared/contracts/workflows'
import { audit } from '../../db/audit'
import { workflows } from '../../db/tables/workflows'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { checkQuestion, checkTrigger } from './check-workflow'
import { checkedTarget } from './check-target'
import { workflowRow } from './workflow-rows'

type Input = { name: string; trigger: WorkflowTrigger; target: WorkflowTarget }

/** Made switched off: nobody enters before somebody has seen whom it concerns. */
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
      throw new AppError('bad_input', '', { fields: { typedId: '不能报名到触发条件里的同一场直播' } })

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

    await audit(tx, {
      operatorId: operator.id,
      requestId: operator.requestId,
      action: 'workflow.created',
      subjectType: 'workflow',
      subjectId: made.id,
      after: { name, trigger: trigger.kind, ...(webinar && { webinarIds: [webinar.id] }) },
      occurredAt: at,
    })
    return workflowRow(made.id, tx)
  })
}
