import { Select, Space } from 'antd'
import type { Delimiter, Encoding } from '../../../../shared/contracts/file-reading'
import { text } from '../../text/text'

export type Reading = { encoding: Encoding | null; delimiter: Delimiter | null }
type Props = { value: Reading; disabled?: boolean; onChange: (chosen: Reading) => void }

const words = text.imports
const AUTOMATIC = 'automatic'
const ENCODINGS = Object.keys(words.encodings) as Encoding[]
const DELIMITERS = Object.keys(words.delimiters) as Delimiter[]

/** In which encoding and with which delimiter a text file is read; null leaves it to the file. */
export function ReadingSelects({ value: { encoding, delimiter }, disabled, onChange }: Props) {
  return (
    <Space wrap size={16}>
      <label>
        {words.encoding}{' '}
        <Select
          aria-label={words.encoding}
          popupMatchSelectWidth={false}
          style={{ minWidth: 220 }}
          disabled={disabled}
          value={encoding ?? AUTOMATIC}
          options={[
            { value: AUTOMATIC, label: words.automatic },
            ...ENCODINGS.map((each) => ({ value: each, label: words.encodings[each] })),
          ]}
          onChange={(next) => onChange({ encoding: next === AUTOMATIC ? null : (next as Encoding), delimiter })}
        />
      </label>
      <label>
        {words.delimiter}{' '}
        <Select
          aria-label={words.delimiter}
          popupMatchSelectWidth={false}
          style={{ minWidth: 140 }}
          disabled={disabled}
          value={delimiter ?? AUTOMATIC}
          options={[
            { value: AUTOMATIC, label: words.automatic },
            ...DELIMITERS.map((each) => ({ value: each, label: words.delimiters[each] })),
          ]}
          onChange={(next) => onChange({ encoding, delimiter: next === AUTOMATIC ? null : (next as Delimiter) })}
        />
      </label>
    </Space>
  )
}
