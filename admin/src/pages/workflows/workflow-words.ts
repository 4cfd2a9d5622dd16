import type { Workflow } from '../../../../shared/contracts/workflows'
import { formatCount } from '../../format/numbers'
import { text } from '../../text/text'

const words = text.workflows

/** The condition in a sentence; what it spoke of may be gone. */
export function triggerWords({ trigger, triggerName }: Pick<Workflow, 'trigger' | 'triggerName'>): string {
  if (trigger.kind === 'manual') return words.trigger.manual
  if (triggerName === '') return words.trigger.gone[trigger.kind]
  return trigger.kind === 'group'
    ? words.trigger.group(triggerName, trigger.audience)
    : words.trigger[trigger.kind](triggerName)
}

export function targetWords({ target, webinar }: Pick<Workflow, 'target' | 'webinar'>): string {
  return target.kind === 'webinar' ? (webinar?.title ?? words.target.gone) : words.target[target.kind]
}

export function resultWords({ waiting, done, already, refused }: Workflow['counts']): string {
  return words.results({
    waiting: formatCount(waiting),
    done: formatCount(done),
    already: formatCount(already),
    refused: formatCount(refused),
  })
}
