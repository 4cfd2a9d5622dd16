import { text } from '../text'

const LOOKS: Record<number, string> = { 1: 'live', 2: 'soon', 5: 'replay', 4: 'replay' }

export function StateChip({ state }: { state: number }) {
  return (
    <span className={`state state--${LOOKS[state] ?? 'over'}`}>
      {text.activities.states[state] ?? text.activities.unknownState}
    </span>
  )
}
