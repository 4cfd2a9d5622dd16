import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { WorkflowTrigger } from '../../../shared/contracts/workflows'
import type { Tx } from '../../db/database'
import { registrationForms } from '../../db/tables/registration-forms'
import { tags } from '../../db/tables/tags'
import { webinars } from '../../db/tables/webinars'

/** What the condition speaks of has to be there. */
export async function checkTrigger(trigger: WorkflowTrigger, tx: Tx): Promise<void> {
  switch (trigger.kind) {
    case 'form':
      await formOf(trigger.formId, 'trigger', tx)
      return
    case 'group': {
      const [found] = await tx
        .select({ id: webinars.id })
        .from(webinars)
        .where(and(eq(webinars.id, trigger.webinarId), isNull(webinars.deletedAt)))
      if (!found) throw refused('trigger', '直播不存在或已被删除')
      return
    }
    case 'tag': {
      const [found] = await tx.select({ id: tags.id }).from(tags).where(eq(tags.id, trigger.tagId))
      if (!found) throw refused('trigger', '标签不存在或已被删除')
    }
  }
}

/** Choices of several have no single id in them; all other kinds of answers may. */
export async function checkQuestion({ formId, key }: { formId: Id; key: string }, tx: Tx): Promise<void> {
  const { fields } = await formOf(formId, 'target', tx)
  const question = fields.find((field) => field.key === key)
  if (!question || question.type === 'multiple' || ['name', 'phone', 'email'].includes(question.type))
    throw refused('target', '表单里没有可以填写直播编号的这个问题')
}

async function formOf(id: Id, field: string, tx: Tx) {
  const [form] = await tx
    .select()
    .from(registrationForms)
    .where(and(eq(registrationForms.id, id), isNull(registrationForms.archivedAt)))
  if (!form) throw refused(field, '表单不存在或已归档')
  return form
}

const refused = (field: string, words: string) => new AppError('bad_input', '', { fields: { [field]: words } })
