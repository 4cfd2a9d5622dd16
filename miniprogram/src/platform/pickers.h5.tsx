import { useState } from 'react'
import { provinces, regionText } from '../../../shared/domain/registration/regions'
import './pickers.scss'

type Props = { label: string; value: string; placeholder: string; onPick: (value: string) => void }

export function OptionPicker({ label, value, placeholder, options, onPick }: Props & { options: string[] }) {
  return (
    <select
      className={`picked ${value ? '' : 'picked--empty'}`}
      aria-label={label}
      value={value}
      onChange={(event) => onPick(event.target.value)}
    >
      <option value="">{placeholder}</option>
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </select>
  )
}

export function DatePicker({ label, value, onPick }: Props) {
  return (
    <input
      type="date"
      className={`picked picked--date ${value ? '' : 'picked--empty'}`}
      aria-label={label}
      value={value}
      onChange={(event) => onPick(event.target.value)}
    />
  )
}

/** A province alone is not a complete answer, except for a city with province status. */
export function RegionPicker({ label, value, placeholder, onPick }: Props) {
  const [province, setProvince] = useState(() => value.split(' ')[0] ?? '')
  const cities = provinces.find(({ name }) => name === province)?.cities ?? []
  const isWhole = cities.length === 1 && cities[0] === province
  const city = value.split(' ')[1] ?? ''

  function choose(name: string) {
    setProvince(name)
    const chosen = provinces.find((other) => other.name === name)?.cities ?? []
    onPick(chosen.length === 1 && chosen[0] === name ? name : '')
  }

  return (
    <div className="picked-pair">
      <OptionPicker
        label={label}
        value={province}
        placeholder={placeholder}
        options={provinces.map(({ name }) => name)}
        onPick={choose}
      />
      {province && !isWhole && (
        <OptionPicker
          label={label}
          value={city}
          placeholder={placeholder}
          options={cities}
          onPick={(chosen) => onPick(chosen && regionText(province, chosen))}
        />
      )}
    </div>
  )
}
