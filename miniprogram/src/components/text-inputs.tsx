import { Input, Textarea } from '../platform/elements'
import type { FormField } from '../../../shared/contracts/registration-form'
import { text } from '../text/text'

type Typed = { field: FormField; value: string; onType: (value: string) => void }

/**
 * Longer than the field allows, because pasted text may contain separators that the server removes. The server reports
 * what is too long.
 */
const LONGEST: Partial<Record<FormField['type'], number>> = { name: 60, phone: 40, email: 160, number: 24, text: 200 }
const KEYBOARD: Partial<Record<FormField['type'], 'number' | 'digit'>> = { phone: 'number', number: 'digit' }

export function TextInput({
  field,
  value,
  isLast,
  onType,
  onConfirm,
}: Typed & { isLast: boolean; onConfirm: () => void }) {
  return (
    <Input
      className="text-field__input"
      name={field.key}
      type={KEYBOARD[field.type] ?? 'text'}
      value={value}
      maxlength={LONGEST[field.type] ?? 200}
      placeholder={field.placeholder || text.register.fillIn(field.label)}
      confirmType={isLast ? 'done' : 'next'}
      ariaLabel={field.label}
      onInput={(event) => onType(event.detail.value)}
      onConfirm={isLast ? onConfirm : undefined}
    />
  )
}

export function TextArea({ field, value, onType }: Typed) {
  return (
    <Textarea
      className="text-field__area"
      name={field.key}
      value={value}
      maxlength={1000}
      placeholder={field.placeholder || text.register.fillIn(field.label)}
      ariaLabel={field.label}
      onInput={(event) => onType(event.detail.value)}
    />
  )
}
