import { Form, Input } from 'antd'
import type { CredentialField } from '../../../../shared/contracts/live-providers/live-provider-description'
import { language } from '../../language/language'
import { text } from '../../text/text'

type Props = {
  fields: readonly CredentialField[]
  /** Only what changes is filled in. */
  isOptional?: boolean
  hasHints?: boolean
  /** The first field takes the keyboard. */
  isFocused?: boolean
  labelOf?: (label: string) => string
}

/** A provider's credentials, drawn from its description. */
export function CredentialFields({ fields, isOptional, hasHints, isFocused, labelOf = (label) => label }: Props) {
  return fields.map(({ key, kind, isRequired, maxLength, ...words }, at) => {
    const label = words.label[language]
    const field = { maxLength, placeholder: words.placeholder?.[language], autoFocus: isFocused && at === 0 }
    const message = text.words.required(label)
    return (
      <Form.Item
        key={key}
        name={key}
        label={labelOf(label)}
        extra={hasHints && words.hint?.[language]}
        rules={isRequired && !isOptional ? [{ required: true, min: 4, whitespace: true, message }] : []}
      >
        {kind === 'secret' ? (
          <Input.Password {...field} autoComplete="new-password" />
        ) : (
          <Input {...field} autoComplete="off" />
        )}
      </Form.Item>
    )
  })
}
