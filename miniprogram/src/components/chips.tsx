import { Text, View } from '../platform/elements'
import { text } from '../text/text'
import './chips.scss'

type Props = {
  label: string
  options: string[]
  chosen: string[]
  isMultiple?: boolean
  onTap: (option: string) => void
}

export function Chips({ label, options, chosen, isMultiple = false, onTap }: Props) {
  return (
    <View
      className={`chips ${isMultiple ? 'chips--multiple' : ''}`}
      ariaRole={isMultiple ? 'group' : 'radiogroup'}
      ariaLabel={label}
    >
      {options.map((option) => {
        const isChosen = chosen.includes(option)
        return (
          <View
            key={option}
            className={`chips__chip ${isChosen ? 'chips__chip--chosen' : ''}`}
            hoverClass="pressed"
            onClick={() => onTap(option)}
            ariaRole={isMultiple ? 'checkbox' : 'radio'}
            ariaLabel={isChosen ? text.register.chosen(option) : option}
          >
            <Text>{option}</Text>
          </View>
        )
      })}
    </View>
  )
}
