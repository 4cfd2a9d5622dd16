import { useState } from 'react'

type Props = {
  label: string
  value: number
  min: number
  max: number
  unit?: string
  isLabelShown?: boolean
  onChange(value: number): void
}

/** The input may be empty for a moment; `onChange` always receives a number within the range. */
export function NumberField({ label, value, min, max, unit, isLabelShown, onChange }: Props) {
  const [typed, setTyped] = useState<string>()
  function type(given: string) {
    setTyped(given)
    const number = Math.round(Number(given))
    if (given !== '' && Number.isFinite(number)) onChange(Math.min(max, Math.max(min, number)))
  }
  return (
    <label className="number">
      {isLabelShown && <span>{label}</span>}
      <input
        type="number"
        aria-label={label}
        value={typed ?? value}
        min={min}
        max={max}
        step={1}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setTyped(undefined)}
      />
      {unit && <span>{unit}</span>}
    </label>
  )
}
