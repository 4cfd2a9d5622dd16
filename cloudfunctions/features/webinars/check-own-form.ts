import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { registrationForms } from '../../db/tables/registration-forms'

type Asked = { usesLiveLink: boolean; registrationFormId: Id | null }

/** 独立表单: with the live link off people fill in the provider's form, and ours would never be shown. */
export async function checkOwnForm({ usesLiveLink, registrationFormId }: Asked, tx: Tx): Promise<void> {
  if (registrationFormId === null) return
  if (!usesLiveLink)
    throw new AppError('bad_input', '', {
      fields: {
        registrationFormId:
          '独立表单需要打开直播链接：关闭时观众在直播平台填写平台自己的表单。请打开直播链接，或改用全局表单',
      },
    })

  const isUsable = and(
    eq(registrationForms.id, registrationFormId),
    eq(registrationForms.kind, 'independent'),
    isNull(registrationForms.archivedAt),
  )
  const [found] = await tx.select({ id: registrationForms.id }).from(registrationForms).where(isUsable)
  if (!found) throw new AppError('bad_input', '', { fields: { registrationFormId: '表单不存在或已归档' } })
}
