import { Alert, Radio, Space } from 'antd'
import { text } from '../../text/text'

export type DateOrder = 'month_first' | 'day_first'
type Props = {
  about: string
  example: { monthFirst: string; dayFirst: string }
  value: DateOrder | undefined
  disabled?: boolean
  onChange: (order: DateOrder) => void
}

const words = text.imports

/** The file does not show whether 08/09 is August or September, so a person has to choose. */
export function DateOrderQuestion({ about, example, value, disabled, onChange }: Props) {
  return (
    <Alert
      type="warning"
      showIcon
      message={words.ambiguousTitle}
      description={
        <>
          <p>{about}</p>
          <Radio.Group
            aria-label={words.ambiguousTitle}
            value={value}
            disabled={disabled}
            onChange={({ target }) => onChange(target.value as DateOrder)}
          >
            <Space direction="vertical">
              <Radio value="month_first">{words.monthFirst(example.monthFirst)}</Radio>
              <Radio value="day_first">{words.dayFirst(example.dayFirst)}</Radio>
            </Space>
          </Radio.Group>
        </>
      }
    />
  )
}
