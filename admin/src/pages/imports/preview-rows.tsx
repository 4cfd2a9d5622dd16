import { Alert, Table, type TableColumnsType } from 'antd'
import type { ImportPreview, RowError } from '../../../../shared/contracts/imports'
import { formatInZone } from '../../format/date-time'
import { said } from '../../language/said'
import { text } from '../../text/text'
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

const errorColumns: TableColumnsType<RowError> = [
  { title: words.errorColumns.line, dataIndex: 'line', width: 80 },
  { title: words.errorColumns.column, dataIndex: 'column', width: 180, render: orDash },
  { title: words.errorColumns.reason, dataIndex: 'message', render: said },
  { title: words.errorColumns.value, dataIndex: 'value', width: 240, ellipsis: true, render: orDash },
]

export function PreviewRows({ preview, timeZone }: { preview: ImportPreview; timeZone: string }) {
  const { rowErrors, rowErrorsTotal, sample } = preview

  return (
    <>
      {rowErrorsTotal > 0 && (
        <section aria-label={words.errors(rowErrorsTotal)}>
          <Alert type="warning" showIcon className={styles.warning} message={words.errors(rowErrorsTotal)} />
          <Table
            rowKey={(row) => `${row.line}-${row.column}-${row.code}`}
            size="small"
            columns={errorColumns}
            dataSource={rowErrors}
            pagination={rowErrors.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
            scroll={{ x: 720 }}
          />
          {rowErrors.length < rowErrorsTotal && <p className={styles.faint}>{words.errorsShown(rowErrors.length)}</p>}
        </section>
      )}
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

function orDash(value: string | null) {
  return value ?? text.words.none
}
