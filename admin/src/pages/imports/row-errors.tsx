import { Alert, Table, type TableColumnsType } from 'antd'
import type { RowError } from '../../../../shared/contracts/row-error'
import { text } from '../../text/text'
import styles from './imports.module.css'

const words = text.imports

const columns: TableColumnsType<RowError> = [
  { title: words.errorColumns.line, dataIndex: 'line', width: 80 },
  { title: words.errorColumns.column, dataIndex: 'column', width: 180, ellipsis: true, render: orDash },
  { title: words.errorColumns.reason, dataIndex: 'message' },
  { title: words.errorColumns.value, dataIndex: 'value', width: 240, ellipsis: true, render: orDash },
]

/** Rows or cells that will be left out, each with its place and its reason, so that the file can be mended first. */
export function RowErrors({ title, errors, total }: { title: string; errors: RowError[]; total: number }) {
  if (total === 0) return null
  return (
    <section aria-label={title}>
      <Alert type="warning" showIcon className={styles.warning} message={title} />
      <Table
        rowKey={(row) => `${row.line}-${row.column}-${row.code}`}
        size="small"
        columns={columns}
        dataSource={errors}
        pagination={errors.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
        scroll={{ x: 720 }}
      />
      {errors.length < total && <p className={styles.faint}>{words.errorsShown(errors.length)}</p>}
    </section>
  )
}

function orDash(value: string | null) {
  return value || text.words.none
}
