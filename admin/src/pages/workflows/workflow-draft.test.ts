import { emptyDraft, workflowOf, type Draft } from './workflow-draft'

const toWebinar = { targetKind: 'webinar', typedId: ' 84012345678 ' } as const

describe('the draft of a workflow', () => {
  it.each<[string, Partial<Draft>]>([
    ['nothing filled in', {}],
    ['no name', { triggerKind: 'tag', tagId: 't1', ...toWebinar }],
    ['a name of spaces', { name: '  ', triggerKind: 'tag', tagId: 't1', ...toWebinar }],
    ['no form chosen', { name: 'A', triggerKind: 'form', ...toWebinar }],
    ['no webinar chosen', { name: 'A', triggerKind: 'group', ...toWebinar }],
    ['no id typed', { name: 'A', triggerKind: 'tag', tagId: 't1', typedId: ' ' }],
    ['no question chosen', { name: 'A', triggerKind: 'tag', tagId: 't1', targetKind: 'answer', answerFormId: 'f1' }],
  ])('is not sent with %s', (_, part) => {
    expect(workflowOf({ ...emptyDraft, ...part })).toBeUndefined()
  })

  it.each<[string, Partial<Draft>, unknown, unknown]>([
    [
      'a form',
      { triggerKind: 'form', formId: 'f1', ...toWebinar },
      { kind: 'form', formId: 'f1' },
      { kind: 'webinar', typedId: '84012345678' },
    ],
    [
      'a group of a webinar',
      { triggerKind: 'group', webinarId: 'w1', audience: 'watched', targetKind: 'contact_field' },
      { kind: 'group', webinarId: 'w1', audience: 'watched' },
      { kind: 'contact_field' },
    ],
    [
      'a tag',
      { triggerKind: 'tag', tagId: 't1', targetKind: 'answer', answerFormId: 'f1', answerKey: 'company' },
      { kind: 'tag', tagId: 't1' },
      { kind: 'answer', formId: 'f1', key: 'company' },
    ],
  ])('of %s is sent with its trigger and target', (_, part, trigger, target) => {
    expect(workflowOf({ ...emptyDraft, name: ' 邀请 ', ...part })).toEqual({ name: '邀请', trigger, target })
  })
})
