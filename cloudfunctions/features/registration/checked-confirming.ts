import { AppError } from '../../../shared/contracts/app-error'
import type { Deps } from '../../ports/deps'

/** Requiring codes that cannot be sent would keep everybody out. */
export function checkedConfirming(confirmsPhone: boolean, { sms }: Pick<Deps, 'sms'>): boolean {
  if (!confirmsPhone || sms.isConfigured) return confirmsPhone
  throw new AppError('bad_input', '', {
    fields: { confirmsPhone: 'sms_not_configured' },
  })
}
