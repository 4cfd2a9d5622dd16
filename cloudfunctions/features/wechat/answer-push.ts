import { enqueue } from '../../db/jobs'
import type { Deps } from '../../ports/deps'
import type { PushMessage, PushQuery } from '../../ports/wechat-push'
import { sceneIn, receivePush } from './receive-push'
import { webinarCard } from './webinar-card'

/**
 * The reply to a push: a person who has just scanned a webinar's code gets the card that opens it, whether they follow
 * since this moment or for long. Everything else is stored for a job.
 */
export async function answerPush(
  { query, body }: { query: PushQuery; body: string },
  deps: Deps,
): Promise<{ refused: string } | { card?: string }> {
  const opened = deps.wechatPush.open(query, body)
  if ('refused' in opened) {
    deps.log.warn({ action: 'wechat.push_refused', reason: opened.refused })
    return opened
  }
  const { message, isEncrypted } = opened
  await receivePush(message, deps)

  const scene = sceneIn(message)
  return scene === undefined ? {} : cardReply(scene, message, isEncrypted, deps)
}

/**
 * Without a reply WeChat would show the person that the account is out of order; so a card that fails is sent after.
 */
async function cardReply(
  scene: string,
  message: PushMessage,
  isEncrypted: boolean,
  deps: Deps,
): Promise<{ card?: string }> {
  const openId = message.FromUserName ?? ''
  try {
    const card = await webinarCard({ openId, scene }, deps)
    return card ? { card: deps.wechatPush.card(card, message, isEncrypted) } : {}
  } catch (error) {
    deps.log.warn({ action: 'wechat.card_late', err: error })
    await enqueue(deps.db, 'send-webinar-card', { openId, scene }, { key: `card:${openId}:${scene}`, maxAttempts: 3 })
    return {}
  }
}
