import type { ConsoleActivity } from '../../contract'

/** Live activities first, then the next ones to start, then the last ones that ended. */
export function inOrder(activities: ConsoleActivity[]): ConsoleActivity[] {
  return activities.toSorted(
    (one, other) => rank(one) - rank(other) || (rank(one) === 2 ? at(other) - at(one) : at(one) - at(other)),
  )
}

function rank({ state }: ConsoleActivity): number {
  if (state === 1) return 0
  return state === 2 ? 1 : 2
}

const at = ({ startsAt }: ConsoleActivity) => Date.parse(startsAt)
