import { randomBytes } from 'node:crypto'
import { post } from '../post'
import { callbackSignatureOf } from './signature'
import type { Activity } from './state'
import type { World } from './world'

export type Delivery = {
  at: string
  url: string
  body: Record<string, string | number>
  attempts: { at: string; status?: number; answer: string }[]
  delivered: boolean
}

const ANSWER_WITHIN_MS = 5_000
/** The product accepts callbacks of the last five minutes. */
const MOST_OFFSET_MS = 5 * 60 * 1000
const KEPT = 500

/**
 * Sends events to the account's callback address, but none while the clock is moved. VHall tries 16 times over hours;
 * here the pauses are short.
 */
export class Callbacks {
  readonly log: Delivery[] = []
  private readonly timers = new Set<NodeJS.Timeout>()

  constructor(
    private readonly world: World,
    private readonly retryAfterMs: readonly number[],
  ) {}

  emit(activity: Activity, methodId: 1 | 4 | 10 | 11, more: Record<string, string | number> = {}) {
    // An event of a moved clock is refused as too old, or comes from the future.
    if (Math.abs(this.world.clockOffsetMs) > MOST_OFFSET_MS) return
    const setting = this.world.accounts.get(activity.appKey)?.callback
    if (!setting || !setting.callback_event.split(',').includes(String(methodId))) return

    const body: Record<string, string | number> = {
      webinar_id: activity.id,
      method_id: methodId,
      refer: 'vhall',
      time: Math.floor(this.world.now() / 1000),
      mid: randomBytes(16).toString('hex'),
      user_id: activity.userId,
      ...more,
    }
    body.signature = callbackSignatureOf(body, setting.secret_key)
    const delivery: Delivery = {
      at: new Date(this.world.now()).toISOString(),
      url: setting.callback_url,
      body,
      attempts: [],
      delivered: false,
    }
    this.log.unshift(delivery)
    this.log.length = Math.min(this.log.length, KEPT)
    void this.attempt(delivery, setting.msg_type === 2, setting.fail_try_request === 1 ? this.retryAfterMs : [])
  }

  stop() {
    for (const timer of this.timers) clearTimeout(timer)
    this.timers.clear()
  }

  private async attempt(delivery: Delivery, asJson: boolean, pauses: readonly number[]): Promise<void> {
    const attempt = await send(delivery, asJson)
    delivery.attempts.push({ at: new Date(this.world.now()).toISOString(), ...attempt })
    delivery.delivered = attempt.status === 200 && attempt.answer.trim().toUpperCase() === 'SUCCESS'

    const [pause, ...rest] = pauses
    if (delivery.delivered || pause === undefined) return
    const timer = setTimeout(() => {
      this.timers.delete(timer)
      void this.attempt(delivery, asJson, rest)
    }, pause)
    this.timers.add(timer)
  }
}

async function send({ url, body }: Delivery, asJson: boolean): Promise<{ status?: number; answer: string }> {
  const form = () => new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)])).toString()
  try {
    const { status, body: answer } = asJson
      ? await post(url, 'application/json', JSON.stringify(body), ANSWER_WITHIN_MS)
      : await post(url, 'application/x-www-form-urlencoded', form(), ANSWER_WITHIN_MS)
    return { status, answer: answer.slice(0, 200) }
  } catch (error) {
    return { answer: error instanceof Error ? error.message : 'unreachable' }
  }
}
