import { eq } from 'drizzle-orm'
import type { FormField, RegistrationForm } from '../../../shared/contracts/registration-form'
import type { Tx } from '../../db/database'
import { registrationForms } from '../../db/tables/registration-forms'
import { formColumns, toForm } from './form-columns'

const required = { placeholder: '', help: '', isRequired: true, options: [], alias: '', defaultValue: '' }

/** The default fields of an installation; also the texts for a required field that was left out. */
export const FIRST_FIELDS: FormField[] = [
  { ...required, key: 'name', type: 'name', label: '姓名', placeholder: '请填写您的姓名' },
  { ...required, key: 'phone', type: 'phone', label: '手机号', placeholder: '请填写手机号' },
  { ...required, key: 'email', type: 'email', label: '邮箱', placeholder: '请填写常用邮箱' },
]

/** The one form shared by all webinars. It is created on first use; two requests at once get the same one. */
export async function readGlobalForm(tx: Tx): Promise<RegistrationForm> {
  const found = await globalForm(tx)
  if (found) return found

  const first = {
    kind: 'global',
    title: '报名信息',
    intro: '填写一次，之后的直播一键报名',
    fields: FIRST_FIELDS,
  } as const
  await tx
    .insert(registrationForms)
    .values({ ...first, fields: [...first.fields] })
    .onConflictDoNothing()
  const made = await globalForm(tx)
  if (!made) throw new Error('The global registration form cannot be read back')
  return made
}

async function globalForm(tx: Tx): Promise<RegistrationForm | undefined> {
  const [form] = await tx.select(formColumns).from(registrationForms).where(eq(registrationForms.kind, 'global'))
  return form && toForm(form)
}
