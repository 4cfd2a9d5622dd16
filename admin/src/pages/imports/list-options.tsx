import { useState } from 'react'
import { Checkbox, Form, Select } from 'antd'
import type { ListColumn } from '../../../../shared/contracts/list-imports'
import { text } from '../../text/text'
import { ColumnMeanings } from './column-meanings'
import { timeZoneOptions } from './time-zones'
import styles from './imports.module.css'

type Settings = { columns: ListColumn[]; timeZone: string; revivesCancelled: boolean }
type Props = { settings: Settings; disabled: boolean; onChange: (part: Partial<Settings>) => void }

const words = text.listImports

/** How the list is to be read. */
export function ListOptions({ settings: { columns, timeZone, revivesCancelled }, disabled, onChange }: Props) {
  const [zones] = useState(timeZoneOptions)
  const hasTimes = columns.some(({ field }) => field === 'registered_at')

  return (
    <section aria-label={words.meanings}>
      <h3 className={styles.subtitle}>{words.meanings}</h3>
      <p className={styles.faint}>{words.meaningsHint}</p>
      <ColumnMeanings columns={columns} disabled={disabled} onChange={(next) => onChange({ columns: next })} />
      <Form layout="vertical" className={styles.options} disabled={disabled}>
        {hasTimes && (
          <Form.Item label={words.zone}>
            <Select
              showSearch
              aria-label={words.zone}
              optionFilterProp="label"
              options={zones}
              value={timeZone}
              onChange={(next) => onChange({ timeZone: next })}
              style={{ maxWidth: 420 }}
            />
          </Form.Item>
        )}
        <Checkbox checked={revivesCancelled} onChange={({ target }) => onChange({ revivesCancelled: target.checked })}>
          {words.revives}
          <span className={styles.faint}>　{words.revivesHint}</span>
        </Checkbox>
      </Form>
    </section>
  )
}
