import { useEffect, useRef, useState } from 'react'
import { Input, View } from '../../platform/elements'
import { Icon } from '../../components/icon'
import { text } from '../../text/text'

type Props = { search: string | undefined; onSearch: (search: string | undefined) => void }

const PAUSE_MS = 350
const MAX_LENGTH = 64

/** Searches when typing pauses, or at once with the keyboard's search key. */
export function HallSearch({ search = '', onSearch }: Props) {
  // The text being typed; null while it equals the current search.
  const [typing, setTyping] = useState<string | null>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>()
  const typed = typing ?? search
  useEffect(() => () => clearTimeout(waiting.current), [])

  function type(value: string) {
    setTyping(value)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => apply(value), PAUSE_MS)
  }

  function apply(value: string) {
    clearTimeout(waiting.current)
    setTyping(null)
    if (value.trim() !== search) onSearch(value.trim() || undefined)
  }

  return (
    <View className="hall-head__search">
      <Icon name="search" size={16} />
      <Input
        className="hall-head__search-input"
        value={typed}
        maxlength={MAX_LENGTH}
        confirmType="search"
        placeholder={text.hall.search}
        ariaLabel={text.hall.search}
        onInput={({ detail }) => type(detail.value)}
        onConfirm={() => apply(typed)}
      />
      {typed !== '' && (
        <View
          className="hall-head__search-clear"
          hoverClass="pressed"
          onClick={() => apply('')}
          ariaRole="button"
          ariaLabel={text.hall.clearSearch}
        >
          <Icon name="cross" size={16} />
        </View>
      )}
    </View>
  )
}
