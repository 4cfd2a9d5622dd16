import { maskName } from '../../../shared/domain/masking'
import type { Operator } from '../../ports/caller'

/** Who may have a contact's data shown in full. */
export const mayReveal = ({ role }: Pick<Operator, 'role'>): boolean => role !== 'viewer'

/** How this operator is shown the names of people. */
export const nameShownTo =
  (operator: Pick<Operator, 'role'>) =>
  (name: string): string =>
    mayReveal(operator) ? name : maskName(name)
