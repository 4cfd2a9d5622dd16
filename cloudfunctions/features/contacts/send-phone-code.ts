import { randomInt } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { ConsentGiven } from '../../../shared/contracts/consents'
import { maskPhone } from '../../../shared/domain/masking'
import { message } from '../../../shared/text/messages/message'
import type { Tx } from '../../db/database'
import { holdLock } from '../../db/hold-lock'
import { phoneCodes } from '../../db/tables/phone-codes'
import type { VisitorIdentity } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import type { Keys } from '../../ports/keys'
import type { RateLimit } from '../../ports/rate-limits'
import { readTypedPhone } from './read-typed-phone'
import { recordConsent } from './record-consent'

type Input = { phone: string; consent?: ConsentGiven; clientIp: string }

const LIVES_MINUTES = 5
const AGAIN_AFTER_SECONDS = 60
const DAY_SECONDS = 86_400
/** Text messages cost money, and reach people who did not request them. */
const MOST_A_DAY = { phone: 5, visitor: 10, clientIp: 300 }

/** Sends six digits to a typed phone. Only the last code of a phone is valid. */
export async function sendPhoneCode(
  { phone: typed, consent, clientIp }: Input,
  visitor: VisitorIdentity,
  deps: Deps,
): Promise<{ sentTo: string; againAfterSeconds: number }> {
  const { db, clock, keys, sms, rateLimits } = deps
  const phone = readTypedPhone(typed)
  if (!phone)
    throw new AppError('bad_input', '', {
      fields: { 'answers.phone': 'phone_malformed' },
    })
  await recordConsent({ visitor, given: consent }, deps)

  const now = clock.now()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const keptId = await db.transaction(async (tx) => {
    // Of several taps at once the second waits here, and then finds the first one's code.
    await holdLock(`phone-code:${visitor.contactId}`, tx)
    await refuseEarly(visitor, now, tx)
    const [row] = await tx
      .insert(phoneCodes)
      .values({
        contactId: visitor.contactId,
        phone,
        codeHash: codeHash(phone, code, keys),
        sentAt: now,
        expiresAt: new Date(now.getTime() + LIVES_MINUTES * 60_000),
      })
      .returning({ id: phoneCodes.id })
    return row?.id ?? ''
  })
  const retryAfterSeconds = await rateLimits.take(limitsOf(phone, visitor, clientIp))
  if (retryAfterSeconds > 0) {
    await db.delete(phoneCodes).where(eq(phoneCodes.id, keptId))
    throw new AppError('rate_limited', 'phone_codes_used_up', { retryAfterSeconds })
  }

  const { status } = await sms.send(phone, 'verification', { code, minutes: String(LIVES_MINUTES) })
  if (status === 'sent') return { sentTo: maskPhone(phone), againAfterSeconds: AGAIN_AFTER_SECONDS }
  // A code that may have been sent stays valid.
  if (status !== 'unknown') await db.delete(phoneCodes).where(eq(phoneCodes.id, keptId))
  throw new AppError(status === 'retry' ? 'rate_limited' : 'sms_unavailable', `phone_code_${status}`)
}

async function refuseEarly({ contactId }: VisitorIdentity, now: Date, tx: Tx): Promise<void> {
  const [last] = await tx
    .select({ sentAt: phoneCodes.sentAt })
    .from(phoneCodes)
    .where(eq(phoneCodes.contactId, contactId))
    .orderBy(desc(phoneCodes.sentAt))
    .limit(1)
  const passed = last ? (now.getTime() - last.sentAt.getTime()) / 1000 : Infinity
  if (passed >= AGAIN_AFTER_SECONDS) return
  const retryAfterSeconds = Math.ceil(AGAIN_AFTER_SECONDS - passed)
  throw new AppError('rate_limited', message('phone_code_too_early', { seconds: retryAfterSeconds }), {
    retryAfterSeconds,
  })
}

/**
 * Person and phone are limited first. A client IP is shared by an office or a whole mobile network, so it only stops a
 * flood.
 */
function limitsOf(phone: string, { contactId }: VisitorIdentity, clientIp: string): RateLimit[] {
  const limits = [
    { name: 'sms_visitor', key: contactId, points: MOST_A_DAY.visitor, seconds: DAY_SECONDS },
    { name: 'sms_phone', key: phone, points: MOST_A_DAY.phone, seconds: DAY_SECONDS },
  ]
  return clientIp === 'unknown'
    ? limits
    : [...limits, { name: 'sms_client_ip', key: clientIp, points: MOST_A_DAY.clientIp, seconds: DAY_SECONDS }]
}

/** Keyed, and bound to the phone: a table of all six-digit codes is of no use. */
const codeHash = (phone: string, code: string, keys: Keys): string => keys.sign('phone-code', `${phone}:${code}`)
