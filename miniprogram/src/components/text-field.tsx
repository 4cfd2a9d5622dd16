import { Input, Text, View } from '../platform/elements'
import type { FormField } from '../../../shared/contracts/registration-form'
import { text } from '../text/text'
import './text-field.scss'

type Props = { field: FormField; value: string; problem?: string; isLast: boolean; onType: (value: string) => void; onConfirm: () => void }

const LONGEST: Record<FormField['type'], number> = { name: 60, phone: 20, email: 120, text: 500 }

export function TextField({ field, value, problem, isLast, onType, onConfirm }: Props) {
  return (
    <View className={`text-field ${problem ? 'text-field--wrong' : ''}`}>
      <View className="text-field__head">
        <Text className="text-field__label">{field.label}</Text>
        <Text className={`text-field__mark ${field.isRequired ? 'text-field__mark--required' : ''}`}>{field.isRequired ? text.register.required : text.register.optional}</Text>
      </View>
      <Input
        className="text-field__input"
        name={field.key}
        type={field.type === 'phone' ? 'number' : 'text'}
        value={value}
        maxlength={LONGEST[field.type]}
        placeholder={field.placeholder || text.register.fillIn(field.label)}
        confirmType={isLast ? 'done' : 'next'}
        ariaLabel={field.label}
        onInput={(event) => onType(event.detail.value)}
        onConfirm={isLast ? onConfirm : undefined}
      />
      {problem && <Text className="text-field__problem">{problem}</Text>}
      {!problem && field.help && <Text className="text-field__help">{field.help}</Text>}
    </View>
  )
}
