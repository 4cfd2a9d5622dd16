import { post } from '../post'
import type { Activity } from './state'
import type { World } from './world'

export type KCheck = {
  at: string
  webinarId: number
  email: string
  k: string
  authUrl: string
  status?: number
  answer: string
  passed: boolean
  milliseconds: number
}

const ANSWER_WITHIN_MS = 5_000
const KEPT = 1_000

/** Asks the organiser whether a viewer may enter, once for every entry and every reload. */
export class KChecks {
  readonly log: KCheck[] = []

  constructor(private readonly world: World) {}

  async passes(activity: Activity, authUrl: string, email: string, k: string): Promise<boolean> {
    const began = performance.now()
    const answer = await ask(authUrl, email, k)
    const passed = answer.status === 200 && answer.answer.trim() === 'pass'
    this.log.unshift({
      at: new Date(this.world.now()).toISOString(),
      webinarId: activity.id,
      email,
      k,
      authUrl,
      ...answer,
      passed,
      milliseconds: Math.round(performance.now() - began),
    })
    this.log.length = Math.min(this.log.length, KEPT)
    return passed
  }
}

/** The K setting in force: the activity's own one, which can also be "off", else the one added last. */
export function gateOf({ ownK, moreK }: Activity): { authUrl: string; failureUrl: string } | undefined {
  if (!ownK) return moreK.at(-1)
  return ownK.on ? ownK : undefined
}

async function ask(authUrl: string, email: string, k: string): Promise<{ status?: number; answer: string }> {
  // Without a K value VHall refuses and sends no request.
  if (k === '') return { answer: 'no k' }
  try {
    const form = new URLSearchParams({ k, email }).toString()
    const { status, body } = await post(authUrl, 'application/x-www-form-urlencoded', form, ANSWER_WITHIN_MS)
    return { status, answer: body.slice(0, 200) }
  } catch (error) {
    return { answer: error instanceof Error ? error.message : 'unreachable' }
  }
}
