import { AppError } from '../../../shared/contracts/app-error'
import type { ConsentGiven } from '../../../shared/contracts/consents'
import type { VisitorIdentity } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { WechatError } from '../../ports/wechat'
import { recordConsent } from './record-consent'
import { joinByConfirmedPhone } from './confirm-phone'

type Input = { code: string; consent?: ConsentGiven }

/** 一键手机号: WeChat itself vouches for the number, so it counts as confirmed. When it fails, typing stays possible. */
export async function confirmWechatPhone(
  { code, consent }: Input,
  visitor: VisitorIdentity,
  deps: Pick<Deps, 'db' | 'clock' | 'phoneNumbers'>,
): Promise<{ phone: string }> {
  await recordConsent({ visitor, given: consent }, deps)
  const phone = await deps.phoneNumbers.ofCode(code).catch((error: unknown) => {
    throw error instanceof WechatError ? inWords(error) : error
  })
  await deps.db.transaction((tx) => joinByConfirmedPhone(visitor.contactId, phone, tx, deps.clock.now()))
  return { phone }
}

function inWords({ code, message }: WechatError): AppError {
  const cause = new Error(message)
  if (code === 40029 || code === 40013 || code === 40163)
    return new AppError('bad_input', 'wechat_phone_code_expired', { cause })
  if (code === 45011) return new AppError('rate_limited', 'wechat_phone_too_often', { cause })
  return new AppError('wechat_unavailable', 'wechat_phone_unavailable', { cause })
}
