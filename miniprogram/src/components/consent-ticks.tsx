import { Text, View } from '../platform/elements'
import type { ConsentShown } from '../../../shared/contracts/consents'
import { text } from '../text/text'
import './consent-ticks.scss'

export type Ticks = { registration: boolean; marketing: boolean }
type Props = {
  consent: ConsentShown
  ticks: Ticks
  problem?: string
  onTick: (ticks: Ticks) => void
  onRead: () => void
}

/** Nothing is ticked at first. Registering needs the first tick; the second is optional. */
export function ConsentTicks({ consent, ticks, problem, onTick, onRead }: Props) {
  return (
    <View className="consent-ticks">
      <Tick
        line={consent.registrationLine}
        isTicked={ticks.registration}
        onTap={() => onTick({ ...ticks, registration: !ticks.registration })}
      />
      <Tick
        line={consent.marketingLine}
        isTicked={ticks.marketing}
        onTap={() => onTick({ ...ticks, marketing: !ticks.marketing })}
      />
      {problem && <Text className="consent-ticks__problem">{problem}</Text>}
      <View
        className="consent-ticks__read"
        hoverClass="pressed"
        onClick={onRead}
        ariaRole="button"
        ariaLabel={text.consent.read}
      >
        <Text>{text.consent.read}</Text>
      </View>
    </View>
  )
}

function Tick({ line, isTicked, onTap }: { line: string; isTicked: boolean; onTap: () => void }) {
  return (
    <View
      className="consent-ticks__tick"
      hoverClass="pressed"
      onClick={onTap}
      ariaRole="checkbox"
      ariaLabel={isTicked ? text.register.chosen(line) : line}
    >
      <View className={`consent-ticks__box ${isTicked ? 'consent-ticks__box--ticked' : ''}`} />
      <Text className="consent-ticks__line">{line}</Text>
    </View>
  )
}
