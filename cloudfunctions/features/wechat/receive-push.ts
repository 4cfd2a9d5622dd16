import { createHash } from 'node:crypto'
import { enqueue } from '../../db/jobs'
import { wechatEvents } from '../../db/tables/wechat-events'
import type { Deps } from '../../ports/deps'
import type { PushMessage } from '../../ports/wechat-push'

/** WeChat's ids and words are a few dozen characters long. */
const LONGEST_NAME = 128
/** The key of a menu's button may be an address. */
const LONGEST_KEY = 1024

/** A burst makes one job; only a visitor in front of a follow sheet waits for it. */
export const EVENTS_JOB_KEY = 'wechat-events'

/**
 * Stores a verified push once and leaves the work to a job: WeChat waits five seconds. For messages only their arrival
 * is stored, not their text.
 */
export async function receivePush(
  message: PushMessage,
  { db, clock, wechatPush }: Pick<Deps, 'db' | 'clock' | 'wechatPush'>,
): Promise<'taken' | 'repeated' | 'incomplete'> {
  const {
    FromUserName: openId,
    CreateTime: seconds,
    MsgType: type,
    Event: event = '',
    EventKey: eventKey = '',
    MsgId: id,
  } = message
  if (!openId || !type || !/^\d{1,10}$/.test(seconds ?? '')) return 'incomplete'
  if ([openId, type, event, id ?? ''].some((name) => name.length > LONGEST_NAME)) return 'incomplete'

  const row = {
    appId: wechatPush.appId,
    dedupeKey: id ? `message:${id}` : `event:${openId}:${seconds}:${event}:${shortened(eventKey)}`,
    openId,
    event: type === 'event' ? event : type,
    eventKey: type === 'event' ? eventKey.slice(0, LONGEST_KEY) : '',
    scene: sceneIn(message),
    happenedAt: new Date(Number(seconds) * 1000),
    receivedAt: clock.now(),
  }
  return db.transaction(async (tx) => {
    const taken = await tx.insert(wechatEvents).values(row).onConflictDoNothing().returning({ id: wechatEvents.id })
    if (taken.length === 0) return 'repeated'
    await enqueue(tx, 'process-wechat-events', {}, { key: EVENTS_JOB_KEY })
    return 'taken'
  })
}

/** Every character of a key counts; a long one is stored as its hash, since an index entry is limited to 2.7 KB. */
const shortened = (key: string) =>
  key.length <= LONGEST_KEY ? key : createHash('sha256').update(key).digest('base64url')

/** For a follow through a QR code the key is `qrscene_<scene>`, for a follower's scan the scene itself. */
export function sceneIn({ MsgType: type, Event: event, EventKey: key = '' }: PushMessage): string | undefined {
  if (type !== 'event') return undefined
  if (key.length > LONGEST_KEY) return undefined
  if (event === 'subscribe') return key.startsWith('qrscene_') ? key.slice('qrscene_'.length) : undefined
  return event === 'SCAN' && key ? key : undefined
}
