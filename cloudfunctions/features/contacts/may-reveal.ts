import { maskName } from '../../../shared/domain/masking'
import type { Operator } from '../../ports/caller'
import { maskInDetail, maskInText } from './rules/mask-typed'

/** Which operators may see a contact's data unmasked. */
export const mayReveal = ({ role }: Pick<Operator, 'role'>): boolean => role !== 'viewer'

/** How names of people are shown to this operator. */
export const nameShownTo =
  (operator: Pick<Operator, 'role'>) =>
  (name: string): string =>
    mayReveal(operator) ? name : maskName(name)

/** How text is shown that people or providers wrote: without phones and e-mails, and without `name`. */
export const textShownTo =
  (operator: Pick<Operator, 'role'>) =>
  <Text extends string | null>(text: Text, name?: string): Text =>
    text === null || mayReveal(operator) ? text : (maskInText(text, name) as Text)

/** The same for the details of an event or a sync's issue; typed answers show their first character only. */
export const detailShownTo =
  (operator: Pick<Operator, 'role'>) =>
  (detail: Record<string, unknown>, name?: string): Record<string, unknown> =>
    mayReveal(operator) ? detail : maskInDetail(detail, name)
