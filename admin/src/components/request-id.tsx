import { Typography } from 'antd'
import { text } from '../text/text'

/** Small, and copyable: what an operator sends to whoever keeps the logs. */
export function RequestId({ value }: { value: string }) {
  if (!value) return null

  return (
    <Typography.Text
      type="secondary"
      style={{ fontSize: 12 }}
      copyable={{ text: value, tooltips: [text.failure.copyRequestId, text.words.copied] }}
    >
      {text.failure.requestId} {value}
    </Typography.Text>
  )
}
