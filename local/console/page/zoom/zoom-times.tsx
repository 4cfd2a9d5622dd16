import type { ZoomSettings } from '../../zoom-contract'
import { NumberField } from '../activities/number-field'
import { zoomText } from './zoom-text'

const words = zoomText.faults
const FIELDS = ['reportAfterMinutes', 'recordingAfterMinutes', 'transcriptAfterMinutes'] as const
const A_DAY = 1_440

/** How long after the end reports, recordings and transcripts become available. */
export function ZoomTimes({
  settings,
  onChange,
}: {
  settings: ZoomSettings
  onChange(changes: Partial<ZoomSettings>): void
}) {
  return (
    <section className="zoom__times">
      <h3>{words.delays}</h3>
      {FIELDS.map((name) => (
        <NumberField
          key={name}
          label={words.delayFields[name]}
          value={settings[name]}
          min={0}
          max={A_DAY}
          unit={words.minutes}
          onChange={(minutes) => onChange({ [name]: minutes })}
          isLabelShown
        />
      ))}
    </section>
  )
}
