import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { post } from '../post'
import type { Account, App } from './state'
import type { World } from './world'

export type Delivery = {
  at: string
  url: string
  event: string
  body: string
  attempts: { at: string; status?: number; answer: string }[]
  delivered: boolean
  /** When it is sent again; missing once it has arrived or was dropped. */
  nextAt?: number
}

const ANSWER_WITHIN_MS = 3_000
const MINUTE_MS = 60_000
/** The pauses after the first attempt; then the event is dropped. */
const RESENT_AFTER_MS = [5 * MINUTE_MS, 20 * MINUTE_MS, 60 * MINUTE_MS]
const CHALLENGED_EVERY_MS = 72 * 60 * MINUTE_MS
const KEPT = 500

/** Sends events to the notification addresses of an account's apps, and challenges these addresses. */
export class Webhooks {
  readonly log: Delivery[] = []
  private readonly secrets = new Map<Delivery, string>()
  private readonly running = new Set<Promise<void>>()

  constructor(private readonly world: World) {}

  emit(
    account: Account,
    event: string,
    payload: Record<string, unknown>,
    more: (app: App) => Record<string, unknown> = () => ({}),
  ) {
    const at = this.world.now()
    for (const app of account.apps) {
      const { notification } = app
      if (!notification?.validatedAt || app.isRevoked) continue

      const body = JSON.stringify({
        event,
        event_ts: at,
        payload: { account_id: account.accountId, ...payload },
        ...more(app),
      })
      const delivery: Delivery = {
        at: new Date(at).toISOString(),
        url: notification.url,
        event,
        body,
        attempts: [],
        delivered: false,
      }
      this.log.unshift(delivery)
      this.log.length = Math.min(this.log.length, KEPT)
      this.secrets.set(delivery, app.secretToken)
      this.run(this.attempt(delivery))
    }
  }

  /** Zoom's challenge, at set-up and every 72 hours: the address proves that it has the secret token. */
  async challenge(app: App): Promise<boolean> {
    const { notification } = app
    if (!notification) return false

    const plainToken = randomBytes(16).toString('base64url')
    const at = this.world.now()
    const body = JSON.stringify({ event: 'endpoint.url_validation', event_ts: at, payload: { plainToken } })
    const delivery: Delivery = {
      at: new Date(at).toISOString(),
      url: notification.url,
      event: 'endpoint.url_validation',
      body,
      attempts: [],
      delivered: false,
    }
    this.log.unshift(delivery)
    notification.challengedAt = at
    notification.problem = problemOf(await this.send(delivery, app.secretToken), plainToken, app.secretToken)
    delivery.delivered = notification.problem === undefined
    notification.validatedAt = delivery.delivered ? at : undefined
    this.world.saveLedger()
    return delivery.delivered
  }

  /** Sends what is due since the clock was moved: resends, and challenges of addresses that passed the last one. */
  async sendDue(): Promise<void> {
    const now = this.world.now()
    const resends = this.log
      .filter(({ nextAt }) => nextAt !== undefined && nextAt <= now)
      .map((delivery) => this.attempt(delivery))
    const apps = [...this.world.accounts.values()].flatMap((account) => account.apps)
    const challenges = apps.filter(
      ({ notification }) => notification?.validatedAt && now - notification.validatedAt >= CHALLENGED_EVERY_MS,
    )
    await Promise.all([...resends, ...challenges.map((app) => this.challenge(app))])
  }

  /**
   * Sends an event of the log again: unchanged, with a byte changed after signing, or as if signed some minutes ago.
   */
  async again({
    index,
    tamper,
    minutesOld,
  }: {
    index: number
    tamper: boolean
    minutesOld: number
  }): Promise<{ status?: number; answer: string }> {
    const delivery = this.log[index]
    const app =
      delivery &&
      [...this.world.accounts.values()]
        .flatMap((account) => account.apps)
        .find(({ notification }) => notification?.url === delivery.url)
    if (!delivery || !app) return { answer: 'no such event' }
    return this.send(delivery, app.secretToken, { signedAt: this.world.now() - minutesOld * MINUTE_MS, tamper })
  }

  /** Waits until everything sent so far was answered or has timed out. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running)
  }

  clear() {
    this.log.length = 0
    this.secrets.clear()
  }

  private run(work: Promise<void>) {
    this.running.add(work)
    void work.finally(() => this.running.delete(work))
  }

  private async attempt(delivery: Delivery): Promise<void> {
    const pause = RESENT_AFTER_MS[delivery.attempts.length]
    delivery.nextAt = undefined
    const { status } = await this.send(delivery, this.secrets.get(delivery) ?? '')
    delivery.delivered = status === 200 || status === 204
    if (!delivery.delivered && pause !== undefined) delivery.nextAt = this.world.now() + pause
    else this.secrets.delete(delivery)
  }

  private async send(
    delivery: Delivery,
    secret: string,
    { signedAt = this.world.now(), tamper = false } = {},
  ): Promise<{ status?: number; answer: string }> {
    const timestamp = String(Math.floor(signedAt / 1000))
    const headers = {
      'x-zm-request-timestamp': timestamp,
      'x-zm-signature': webhookSignature(secret, timestamp, delivery.body),
    }
    const body = tamper ? delivery.body.replace('"event_ts":1', '"event_ts":2') : delivery.body
    const outcome = await answerOf(
      post(delivery.url, 'application/json; charset=utf-8', body, ANSWER_WITHIN_MS, headers),
    )
    delivery.attempts.push({
      at: new Date(this.world.now()).toISOString(),
      ...outcome,
      answer: outcome.answer.slice(0, 200),
    })
    return outcome
  }
}

export function webhookSignature(secret: string, timestamp: string, body: string): string {
  return `v0=${hex(secret, `v0:${timestamp}:${body}`)}`
}

export const encryptedToken = (secret: string, plainToken: string) => hex(secret, plainToken)

const hex = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('hex')

async function answerOf(asked: ReturnType<typeof post>): Promise<{ status?: number; answer: string }> {
  try {
    const { status, body } = await asked
    return { status, answer: body }
  } catch (error) {
    return { answer: error instanceof Error ? error.message : 'unreachable' }
  }
}

function problemOf(
  { status, answer }: { status?: number; answer: string },
  plainToken: string,
  secret: string,
): string | undefined {
  if (status !== 200) return `HTTP ${status ?? '-'}: ${answer.slice(0, 120)}`
  try {
    const reply = JSON.parse(answer) as { plainToken?: string; encryptedToken?: string }
    if (reply.plainToken !== plainToken) return 'plainToken differs'
    const wanted = Buffer.from(encryptedToken(secret, plainToken))
    const given = Buffer.from(String(reply.encryptedToken))
    return wanted.length === given.length && timingSafeEqual(wanted, given) ? undefined : 'encryptedToken is wrong'
  } catch {
    return 'the answer is not JSON'
  }
}
