import { eq, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { RegistrationFormDetail, SentFormField } from '../../../shared/contracts/registration-form'
import { audit } from '../../db/audit'
import { refuseIfChanged } from '../../db/document-revision'
import { registrationForms, registrationFormVersions } from '../../db/tables/registration-forms'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { checkedConfirming } from './checked-confirming'
import { checkedFields } from './checked-fields'
import { formColumns } from './form-columns'
import { readForm } from './read-form'
import { formDocument, viewRegistrationForm } from './view-registration-form'

type Input = {
  id: string
  title: string
  intro: string
  fields: SentFormField[]
  confirmsPhone: boolean
  revision?: string
}

/** The version before is archived in the same transaction, so that the answers given to it stay readable. */
export async function saveRegistrationForm(
  { id, title, intro, fields, confirmsPhone, revision }: Input,
  operator: Operator,
  deps: Deps,
): Promise<RegistrationFormDetail> {
  const now = deps.clock.now()
  const kept = checkedFields(fields)

  const formId = await deps.db.transaction(async (tx) => {
    const { id: found } = await readForm(id, tx)
    const [before] = await tx
      .select({ ...formColumns, savedAt: registrationForms.updatedAt })
      .from(registrationForms)
      .where(eq(registrationForms.id, found))
      .for('update')
    if (!before) throw new AppError('not_found', 'form_not_found')
    await refuseIfChanged(revision, formDocument(found), tx)

    const { id: beforeId, kind: _kind, confirmsPhone: confirmed, savedAt, ...old } = before
    await tx.insert(registrationFormVersions).values({ formId: beforeId, ...old, savedAt })
    const after = { title, intro, fields: kept, confirmsPhone: checkedConfirming(confirmsPhone, deps) }
    await tx
      .update(registrationForms)
      .set({ ...after, version: sql`${registrationForms.version} + 1`, updatedAt: now })
      .where(eq(registrationForms.id, found))
    await audit(tx, operator, {
      action: 'registration_form.updated',
      subjectType: 'registration_form',
      subjectId: found,
      before: { ...old, confirmsPhone: confirmed },
      after: { ...after, version: old.version + 1 },
      occurredAt: now,
    })
    return found
  })
  return viewRegistrationForm({ id: formId }, deps)
}
