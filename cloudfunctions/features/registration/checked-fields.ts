import { AppError } from '../../../shared/contracts/app-error'
import type { FormField, SentFormField } from '../../../shared/contracts/registration-form'
import { completeForm, isRefusedType, type FormProblem } from '../../../shared/domain/registration/complete-form'
import { refusedFieldReasons } from '../../../shared/text/registration-form'
import { FIRST_FIELDS } from './global-form'

const SENTENCES: Record<Exclude<FormProblem, 'refused_type'>, string> = {
  unknown_type: '没有这种字段类型',
  key_reserved: '字段标识不能用这个词，请换一个',
  key_twice: '字段标识重复',
  few_options: '至少填写两个选项',
  option_twice: '选项不能重复',
}

/** The fields as they may be stored; a field that cannot be stored is refused with its position and a reason. */
export function checkedFields(sent: SentFormField[]): FormField[] {
  const completed = completeForm(sent, FIRST_FIELDS)
  if ('fields' in completed) return completed.fields

  const fields = Object.fromEntries(
    Object.entries(completed.problems).map(([path, problem]) => [
      path,
      sentence(problem, sent[Number(path.split('.')[1])]),
    ]),
  )
  throw new AppError('bad_input', Object.values(fields).join('；'), { fields })
}

function sentence(problem: FormProblem, field: SentFormField | undefined): string {
  const type = field?.type ?? ''
  if (problem === 'refused_type')
    return isRefusedType(type) ? `报名表单不支持${refusedFieldReasons[type]}` : SENTENCES.unknown_type
  return `「${field?.label ?? ''}」${SENTENCES[problem]}`
}
