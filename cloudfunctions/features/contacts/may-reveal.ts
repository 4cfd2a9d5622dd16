import { maskName } from '../../../shared/domain/masking'
import type { Operator } from '../../ports/caller'

/** Which operators may see a contact's data unmasked. */
export const mayReveal = ({ role }: Pick<Operator, 'role'>): boolean => role !== 'viewer'

/** How names of people are shown to this operator. */
export const nameShownTo =
  (operator: Pick<Operator, 'role'>) =>
  (name: string): string =>
    mayReveal(operator) ? name : maskName(name)
