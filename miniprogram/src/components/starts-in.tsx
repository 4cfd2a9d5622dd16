import { Text } from '../platform/elements'
import { useServerTime } from '../platform/server-clock'
import { startsInText } from '../text/when'

/** "Starts in 2 h 13 min", counted by the server's clock. */
export function StartsIn({ className, startsAt }: { className: string; startsAt: string }) {
  const shown = useServerTime((now) => startsInText(startsAt, now))
  return <Text className={className}>{shown}</Text>
}
