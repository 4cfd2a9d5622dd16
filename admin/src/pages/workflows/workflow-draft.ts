import type { NewWorkflow } from '../../gateway/workflows'

export type Draft = {
  name: string
  triggerKind: 'form' | 'group' | 'tag'
  formId?: string
  webinarId?: string
  audience: 'registered' | 'watched' | 'not_watched'
  tagId?: string
  targetKind: 'webinar' | 'contact_field' | 'answer'
  typedId: string
  answerFormId?: string
  answerKey?: string
}

export const emptyDraft: Draft = {
  name: '',
  triggerKind: 'form',
  audience: 'not_watched',
  targetKind: 'webinar',
  typedId: '',
}

/** What is sent, or nothing while something is left to be filled in. */
export function workflowOf(draft: Draft): NewWorkflow | undefined {
  const name = draft.name.trim()
  const trigger = triggerOf(draft)
  const target = targetOf(draft)
  return name && trigger && target ? { name, trigger, target } : undefined
}

function triggerOf({
  triggerKind: kind,
  formId,
  webinarId,
  audience,
  tagId,
}: Draft): NewWorkflow['trigger'] | undefined {
  if (kind === 'form') return formId ? { kind, formId } : undefined
  if (kind === 'group') return webinarId ? { kind, webinarId, audience } : undefined
  return tagId ? { kind, tagId } : undefined
}

function targetOf({ targetKind: kind, typedId, answerFormId, answerKey }: Draft): NewWorkflow['target'] | undefined {
  if (kind === 'webinar') return typedId.trim() ? { kind, typedId: typedId.trim() } : undefined
  if (kind === 'answer') return answerFormId && answerKey ? { kind, formId: answerFormId, key: answerKey } : undefined
  return { kind }
}
