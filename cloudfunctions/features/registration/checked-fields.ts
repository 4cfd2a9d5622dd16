import { AppError } from '../../../shared/contracts/app-error'
import type { FormField, SentFormField } from '../../../shared/contracts/registration-form'
import { completeForm, isRefusedType, type FormProblem } from '../../../shared/domain/registration/complete-form'
import { message, type MessageObject } from '../../../shared/text/messages/message'
import { FIRST_FIELDS } from './global-form'

/** The fields as they may be stored; a field that cannot be stored is refused with its position and a reason. */
export function checkedFields(sent: SentFormField[]): FormField[] {
  const completed = completeForm(sent, FIRST_FIELDS)
  if ('fields' in completed) return completed.fields

  const fields = Object.fromEntries(
    Object.entries(completed.problems).map(([path, problem]) => [
      path,
      problemOf(problem, sent[Number(path.split('.')[1])]),
    ]),
  )
  throw new AppError('bad_input', message('form_fields_refused', { problems: Object.values(fields) }), { fields })
}

function problemOf(problem: FormProblem, field: SentFormField | undefined): MessageObject {
  const type = field?.type ?? ''
  if (problem !== 'refused_type')
    return message('form_field_refused', { label: field?.label ?? '', problem: { code: `form_field_${problem}` } })
  return isRefusedType(type)
    ? message('form_field_not_supported', { reason: { code: `refused_field_${type}` } })
    : { code: 'form_field_unknown_type' }
}
