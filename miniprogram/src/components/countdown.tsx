import { Text, View } from '../platform/elements'
import { countdownParts } from '../../../shared/domain/visitor/countdown-parts'
import { twoDigits } from '../../../shared/domain/visitor/when-parts'
import { useServerTime } from '../platform/server-clock'
import { text } from '../text/text'
import './countdown.scss'

export function Countdown({ startsAt }: { startsAt: string }) {
  const shown = useServerTime((now) => partsText(startsAt, now))
  if (!shown) return <Text className="countdown__over">{text.countdown.isOver}</Text>

  const [days = '', hours = '', minutes = '', seconds = ''] = shown.split(':')
  return (
    <View className="countdown">
      {days !== '00' && <Part value={days} unit={text.countdown.days} />}
      <Part value={hours} unit={text.countdown.hours} />
      <Part value={minutes} unit={text.countdown.minutes} />
      <Part value={seconds} unit={text.countdown.seconds} />
    </View>
  )
}

function Part({ value, unit }: { value: string; unit: string }) {
  return (
    <View className="countdown__part">
      <Text className="countdown__figure">{value}</Text>
      <Text className="countdown__unit">{unit}</Text>
    </View>
  )
}

/** The clock compares one string. It is empty once the start time is reached. */
function partsText(startsAt: string, now: number): string {
  const { days, hours, minutes, seconds, isOver } = countdownParts(startsAt, now)
  return isOver ? '' : [days, hours, minutes, seconds].map(twoDigits).join(':')
}
