import { Picker, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { provinces, regionText } from '../../../shared/domain/registration/regions'
import './pickers.scss'

type Props = { label: string; value: string; placeholder: string; onPick: (value: string) => void }

export function OptionPicker({ options, onPick, ...shown }: Props & { options: string[] }) {
  return (
    <Picker
      className="picker"
      mode="selector"
      range={options}
      value={Math.max(0, options.indexOf(shown.value))}
      onChange={(event) => onPick(options[Number(event.detail.value)] ?? '')}
    >
      <Shown {...shown} />
    </Picker>
  )
}

export function DatePicker({ onPick, ...shown }: Props) {
  return (
    <Picker className="picker" mode="date" value={shown.value} onChange={(event) => onPick(String(event.detail.value))}>
      <Shown {...shown} />
    </Picker>
  )
}

/** Uses our own list, not WeChat's region mode, so that a region is written the same way on every platform. */
export function RegionPicker({ onPick, ...shown }: Props) {
  const [at, setAt] = useState(() => placeOf(shown.value))
  const cities = provinces[at[0]]?.cities ?? []
  return (
    <Picker
      className="picker"
      mode="multiSelector"
      range={[provinces.map(({ name }) => name), cities]}
      value={at}
      onColumnChange={({ detail: { column, value } }) => setAt(column === 0 ? [value, 0] : [at[0], value])}
      onChange={({
        detail: {
          value: [first = 0, second = 0],
        },
      }) => {
        const province = provinces[first]
        if (province) onPick(regionText(province.name, province.cities[second] ?? ''))
      }}
    >
      <Shown {...shown} />
    </Picker>
  )
}

function Shown({ label, value, placeholder }: Omit<Props, 'onPick'>) {
  return (
    <View className={`picked ${value ? '' : 'picked--empty'}`} ariaRole="button" ariaLabel={`${label} ${value}`}>
      <Text>{value || placeholder}</Text>
    </View>
  )
}

function placeOf(value: string): [number, number] {
  for (const [first, { name, cities }] of provinces.entries()) {
    const second = cities.findIndex((city) => regionText(name, city) === value)
    if (second >= 0) return [first, second]
  }
  return [0, 0]
}
