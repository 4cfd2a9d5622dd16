import { Form, Input, Typography } from 'antd'
import { text } from '../../text/text'

const words = text.consents
const LINES = ['registrationLine', 'marketingLine'] as const

export function ChineseText() {
  return (
    <>
      <Line name="registrationLine" />
      <Line name="marketingLine" />
      <Form.Item
        name="fullText"
        label={words.fullText}
        rules={[{ required: true, whitespace: true, message: text.words.required(words.fullText) }]}
      >
        <Input.TextArea autoSize={{ minRows: 12, maxRows: 26 }} maxLength={10_000} showCount />
      </Form.Item>
    </>
  )
}

export function EnglishText() {
  return (
    <>
      <Typography.Paragraph type="secondary">{words.englishHint}</Typography.Paragraph>
      {LINES.map((name) => (
        <Form.Item key={name} name={`${name}En`} label={words[name]}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} showCount />
        </Form.Item>
      ))}
      <Form.Item name="fullTextEn" label={words.fullText}>
        <Input.TextArea autoSize={{ minRows: 12, maxRows: 26 }} maxLength={20_000} showCount />
      </Form.Item>
    </>
  )
}

function Line({ name }: { name: 'registrationLine' | 'marketingLine' }) {
  return (
    <Form.Item
      name={name}
      label={words[name]}
      extra={words[`${name}Hint`]}
      rules={[{ required: true, whitespace: true, message: text.words.required(words[name]) }]}
    >
      <Input.TextArea autoSize={{ minRows: 2 }} maxLength={120} showCount />
    </Form.Item>
  )
}
