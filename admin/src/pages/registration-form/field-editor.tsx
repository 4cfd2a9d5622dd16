import { Form, Input, Tag } from 'antd'
import { LockOutlined } from '@ant-design/icons'
import type { FormField } from '../../../../shared/contracts/registration-form'
import { text } from '../../text/text'
import styles from './registration-form-page.module.css'

type Props = { field: FormField; index: number }

const words = text.registrationForm

export function FieldEditor({ field, index }: Props) {
  const at = (name: keyof FormField) => ['fields', index, name]

  return (
    <fieldset className={styles.field} aria-label={words.editField(field.label)}>
      <div className={styles.fieldHead}>
        <strong>{words.types[field.type]}</strong>
        {field.isRequired && (
          <Tag bordered={false} icon={<LockOutlined />}>
            {words.locked}
          </Tag>
        )}
      </div>
      <div className={styles.grid}>
        <Form.Item
          name={at('label')}
          label={words.label}
          rules={[{ required: true, whitespace: true, message: words.labelRequired }]}
        >
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name={at('placeholder')} label={words.placeholder}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name={at('help')} label={words.help}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name={at('alias')} label={words.alias} tooltip={words.aliasHint}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name={at('defaultValue')} label={words.defaultValue} tooltip={words.defaultValueHint}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
    </fieldset>
  )
}
