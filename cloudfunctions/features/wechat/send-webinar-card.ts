import type { Deps } from '../../ports/deps'
import { WechatError } from '../../ports/wechat'
import { webinarCard } from './webinar-card'

/** Too long ago, too many, or no longer a follower: another attempt would change nothing. */
const TOO_LATE = [45015, 45047, 43004]

export async function sendWebinarCard({ openId, scene }: { openId: string; scene: string }, deps: Deps): Promise<void> {
  const card = await webinarCard({ openId, scene }, deps)
  if (!card) return
  try {
    await deps.officialAccount.sendCard(openId, card)
  } catch (error) {
    if (!(error instanceof WechatError) || !TOO_LATE.includes(Number(error.code))) throw error
    deps.log.warn({ action: 'wechat.card_missed', reason: String(error.code) })
  }
}
