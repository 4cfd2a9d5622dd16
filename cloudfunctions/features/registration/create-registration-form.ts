import type { RegistrationFormDetail, SentFormField } from '../../../shared/contracts/registration-form'
import { audit } from '../../db/audit'
import { registrationForms } from '../../db/tables/registration-forms'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { checkedConfirming } from './checked-confirming'
import { checkedFields } from './checked-fields'
import { viewRegistrationForm } from './view-registration-form'

type Input = { title: string; intro: string; fields: SentFormField[]; confirmsPhone: boolean }

/** An independent form; a copy is made by sending another form's fields. */
export async function createRegistrationForm(
  { title, intro, fields, confirmsPhone }: Input,
  operator: Operator,
  deps: Deps,
): Promise<RegistrationFormDetail> {
  const now = deps.clock.now()
  const values = {
    kind: 'independent' as const,
    title,
    intro,
    fields: checkedFields(fields),
    confirmsPhone: checkedConfirming(confirmsPhone, deps),
    createdAt: now,
    updatedAt: now,
  }

  const id = await deps.db.transaction(async (tx) => {
    const [made] = await tx.insert(registrationForms).values(values).returning({ id: registrationForms.id })
    if (!made) throw new Error('A form was not inserted')
    await audit(tx, operator, {
      action: 'registration_form.created',
      subjectType: 'registration_form',
      subjectId: made.id,
      after: values,
      occurredAt: now,
    })
    return made.id
  })
  return viewRegistrationForm({ id }, deps)
}
