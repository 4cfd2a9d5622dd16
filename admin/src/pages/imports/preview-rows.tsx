import { Table, type TableColumnsType } from 'antd'
import type { ImportPreview } from '../../../../shared/contracts/imports'
import { formatInZone } from '../../format/date-time'
import { text } from '../../text/text'
import { RowErrors } from './row-errors'
import styles from './imports.module.css'

type Sample = ImportPreview['sample'][number]

const words = text.imports

const sampleColumns = (timeZone: string): TableColumnsType<Sample> => [
  { title: words.sampleColumns.name, dataIndex: 'name', width: 160 },
  { title: words.sampleColumns.email, dataIndex: 'maskedEmail', width: 220, ellipsis: true },
  {
    title: words.sampleColumns.status,
    key: 'status',
    width: 140,
    render: (_, { status }) => words.sampleStatuses[status] ?? status,
  },
  { title: words.sampleColumns.joined, dataIndex: 'joinedAt', width: 180, render: inZone(timeZone) },
  { title: words.sampleColumns.left, dataIndex: 'leftAt', width: 180, render: inZone(timeZone) },
  { title: words.sampleColumns.minutes, dataIndex: 'minutes', width: 90, align: 'right' },
]

export function PreviewRows({ preview, timeZone }: { preview: ImportPreview; timeZone: string }) {
  const { rowErrors, rowErrorsTotal, rowNotes, rowNotesTotal, sample } = preview

  return (
    <>
      <RowErrors title={words.errors(rowErrorsTotal)} errors={rowErrors} total={rowErrorsTotal} />
      <RowErrors title={words.notes(rowNotesTotal)} errors={rowNotes} total={rowNotesTotal} />
      <section aria-label={words.sample}>
        <h3 className={styles.subtitle}>
          {words.sample} <span className={styles.faint}>{words.sampleZone(timeZone)}</span>
        </h3>
        <Table
          rowKey={(row) => `${row.maskedEmail}-${row.name}-${row.joinedAt}`}
          size="small"
          columns={sampleColumns(timeZone)}
          dataSource={sample}
          pagination={false}
          scroll={{ x: 900 }}
        />
      </section>
    </>
  )
}

const inZone = (timeZone: string) => (at: string | null) => (at ? formatInZone(at, timeZone) : text.words.none)
