import type { FormField } from '../../../../shared/contracts/registration-form'
import { text } from '../../text/text'

export function emptyProblem({ label, options }: FormField): string {
  return options.length > 0 ? text.register.pick(label) : text.register.fillIn(label)
}
