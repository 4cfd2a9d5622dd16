import { useRef, useState } from 'react'
import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { readTypedTime } from '../format/read-typed-time'

type Props = {
  /** By the form item around it; an invalid date stands for a text that names no time. */
  value?: Dayjs | null
  onChange?: (time: Dayjs | null) => void
  id?: string
  disabled?: boolean
  placeholder?: string
}

/** A date and time that may be typed: what was typed is taken with Enter or when the field is left, or stays to be corrected. */
export function TimeField({ value, onChange, id, disabled, placeholder }: Props) {
  const typed = useRef<string | null>(null)
  const [shown, setShown] = useState<Dayjs | null>(null)
  // An unread text stays in the field only while the picker's own value stays as it was.
  const next = value && !value.isValid() ? shown : (value ?? null)
  if (next !== shown) setShown(next)

  function takeTyped() {
    if (typed.current === null) return
    const text = typed.current.trim()
    typed.current = null
    onChange?.(text ? (readTypedTime(text) ?? dayjs(Number.NaN)) : null)
  }

  return (
    <div onInput={({ target }) => (typed.current = (target as HTMLInputElement).value)}>
      <DatePicker
        {...(id !== undefined && { id })}
        {...(disabled !== undefined && { disabled })}
        value={shown}
        onChange={(time) => {
          typed.current = null
          onChange?.(time)
        }}
        onBlur={takeTyped}
        onKeyDown={({ key }) => key === 'Enter' && takeTyped()}
        needConfirm={false}
        preserveInvalidOnBlur
        showTime={{ format: 'HH:mm', minuteStep: 5 }}
        format="YYYY-MM-DD HH:mm"
        placeholder={placeholder ?? ''}
        style={{ width: '100%' }}
      />
    </div>
  )
}
