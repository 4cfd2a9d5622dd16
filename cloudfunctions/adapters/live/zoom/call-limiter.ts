import type { CallBudget } from '../../../ports/call-budget'
import type { Clock } from '../../../ports/clock'
import { ProviderError } from '../../../ports/live-provider'
import type { Timing } from '../../../ports/timing'
import { daysOf, isHeavy, paceOf, planIn, type CountedPerDay, type ZoomPlan } from './call-limits'
import type { CallWeight } from './operations'

export type LimitedCall = {
  operation: string
  weight: CallWeight
  counted?: CountedPerDay
  /** A sync can wait longer. */ patient?: boolean
}

export type CallLimiter = {
  /** Resolves when the call may be sent; throws when the day's budget is used up. */
  turn(call: LimitedCall): Promise<void>
  /** Every answer shows which plan the account has. */
  heed(call: LimitedCall, headers: Headers): Promise<void>
  /** Zoom was unreachable, or refused because of its rate limit: the call does not count for the person or host. */
  cameToNothing(call: LimitedCall): Promise<void>
  /** Zoom refused: no caller for this account tries again too early. */
  refused(call: LimitedCall, refusal: ProviderError, isOfAccount: boolean): Promise<void>
}

const LONGEST_WAIT_MS = 10_000
const LONGEST_PATIENT_WAIT_MS = 5 * 60_000
const WEIGHTS: CallWeight[] = ['light', 'medium', 'heavy', 'resource-intensive']

type Limited = { accountId: string; plan: ZoomPlan; budget: CallBudget; clock: Clock; timing: Timing }

/** Zoom counts per account and class over all apps; we count over all processes, through the shared budget. */
export function callLimiter({ accountId, plan: assumed, budget, clock, timing }: Limited): CallLimiter {
  let plan = assumed

  return {
    async turn({ operation, weight, counted, patient }) {
      const longestWaitMs = patient ? LONGEST_PATIENT_WAIT_MS : LONGEST_WAIT_MS
      const taken = await budget.take({
        pace: paceOf(accountId, plan, weight),
        days: daysOf(accountId, plan, weight, counted),
        longestWaitMs,
      })
      const now = clock.now()
      if (taken.outcome === 'day_spent')
        throw new ProviderError('limit_reached', "the day's calls are used up", { operation, parkedUntil: taken.until })
      if (taken.outcome === 'go') {
        if (taken.at > now) await timing.wait(taken.at.getTime() - now.getTime())
        return
      }
      const retryAfterSeconds = Math.ceil((taken.at.getTime() - now.getTime()) / 1000)
      throw new ProviderError('limit_reached', 'too many calls are waiting', {
        operation,
        retryAfterSeconds,
        ...(patient && { parkedUntil: taken.at }),
      })
    },

    async heed({ weight }, headers) {
      const told = planIn(headers, weight)
      if (!told || told === plan) return

      plan = told
      const [day] = daysOf(accountId, plan, 'heavy')
      await Promise.all(
        WEIGHTS.map((one) => paceOf(accountId, told, one)).map(({ key, calls }) => budget.learn(key, calls)),
      )
      if (day) await budget.learn(day.key, day.calls)
    },

    async cameToNothing({ weight, counted }) {
      const own = counted && daysOf(accountId, plan, weight, counted).at(-1)
      if (own) await budget.giveBack(own.key)
    },

    async refused({ weight, counted }, { detail }, isOfAccount) {
      const { parkedUntil, retryAfterSeconds = 1 } = detail
      const pace = paceOf(accountId, plan, weight)
      if (!parkedUntil) return budget.hold(pace.key, new Date(clock.now().getTime() + retryAfterSeconds * 1000))

      const days = daysOf(accountId, plan, weight, isOfAccount ? undefined : counted)
      const spent = isOfAccount && !isHeavy(weight) ? undefined : days.at(-1)
      // Classes without a daily budget of ours pause as a whole.
      return spent ? budget.spend(spent.key, parkedUntil) : budget.hold(pace.key, parkedUntil)
    },
  }
}
