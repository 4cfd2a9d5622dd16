import { Text, View } from '../platform/elements'
import type { ReactNode } from 'react'
import type { FormField as Field } from '../../../shared/contracts/registration-form'
import { text } from '../text/text'
import { Chips } from './chips'
import { TextArea, TextInput } from './text-inputs'
import { DatePicker, OptionPicker, RegionPicker } from '../platform/pickers'
import './form-field.scss'

type Answer = string | string[]
type Props = {
  field: Field
  value: Answer
  problem?: string
  isLast: boolean
  onAnswer: (value: Answer) => void
  onConfirm: () => void
  /** Shown below the control. */ help?: ReactNode
}

/** One question with its control, its required mark, and the error or else the help text. */
export function FormField(props: Props) {
  const { field, problem } = props
  return (
    <View className={`text-field ${problem ? 'text-field--wrong' : ''}`}>
      <View className="text-field__head">
        <Text className="text-field__label">{field.label}</Text>
        <Text className={`text-field__mark ${field.isRequired ? 'text-field__mark--required' : ''}`}>
          {field.isRequired ? text.register.required : text.register.optional}
        </Text>
      </View>
      <Control {...props} />
      {props.help}
      {problem && <Text className="text-field__problem">{problem}</Text>}
      {!problem && field.help && <Text className="text-field__help">{field.help}</Text>}
    </View>
  )
}

function Control({ field, value, isLast, onAnswer, onConfirm }: Props) {
  const one = typeof value === 'string' ? value : ''
  const toPick = {
    label: field.label,
    value: one,
    placeholder: field.placeholder || text.register.choose,
    onPick: onAnswer,
  }
  switch (field.type) {
    case 'single':
      return (
        <Chips
          label={field.label}
          options={field.options}
          chosen={one ? [one] : []}
          onTap={(option) => onAnswer(option === one && !field.isRequired ? '' : option)}
        />
      )
    case 'multiple': {
      const chosen = Array.isArray(value) ? value : []
      const toggled = (option: string) =>
        chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option]
      return (
        <Chips
          isMultiple
          label={field.label}
          options={field.options}
          chosen={chosen}
          onTap={(option) => onAnswer(toggled(option))}
        />
      )
    }
    case 'select':
      return <OptionPicker {...toPick} options={field.options} />
    case 'date':
      return <DatePicker {...toPick} />
    case 'region':
      return <RegionPicker {...toPick} />
    case 'long_text':
      return <TextArea field={field} value={one} onType={onAnswer} />
    default:
      return <TextInput field={field} value={one} isLast={isLast} onType={onAnswer} onConfirm={onConfirm} />
  }
}
