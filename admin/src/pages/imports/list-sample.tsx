import { Table, type TableColumnsType } from 'antd'
import type { ListPreview } from '../../../../shared/contracts/list-imports'
import { formatInZone } from '../../format/date-time'
import { text } from '../../text/text'
import styles from './imports.module.css'

type Sample = ListPreview['sample'][number]

const words = text.listImports

const columns = (timeZone: string): TableColumnsType<Sample> => [
  { title: words.sampleColumns.line, dataIndex: 'line', width: 70 },
  { title: words.sampleColumns.name, dataIndex: 'name', width: 160, ellipsis: true, render: orDash },
  { title: words.sampleColumns.phone, dataIndex: 'maskedPhone', width: 150, render: orDash },
  { title: words.sampleColumns.email, dataIndex: 'maskedEmail', width: 220, ellipsis: true, render: orDash },
  {
    title: words.sampleColumns.registeredAt,
    dataIndex: 'registeredAt',
    width: 180,
    render: (at: string | null) => (at ? formatInZone(at, timeZone) : words.timeOfImport),
  },
  {
    title: words.sampleColumns.status,
    key: 'status',
    width: 110,
    render: (_, { status }) => text.imports.sampleStatuses[status],
  },
  { title: words.sampleColumns.outcome, key: 'outcome', width: 140, render: (_, { outcome }) => words.counts[outcome] },
]

export function ListSample({ sample, timeZone }: { sample: Sample[]; timeZone: string }) {
  return (
    <section aria-label={words.sample}>
      <h3 className={styles.subtitle}>
        {words.sample} <span className={styles.faint}>{words.sampleHint(timeZone)}</span>
      </h3>
      <Table
        rowKey="line"
        size="small"
        columns={columns(timeZone)}
        dataSource={sample}
        pagination={false}
        scroll={{ x: 1000 }}
      />
    </section>
  )
}

function orDash(value: string) {
  return value || text.words.none
}
