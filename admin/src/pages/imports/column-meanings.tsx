import { Select, Table, type TableColumnsType } from 'antd'
import type { ListColumn, ListField } from '../../../../shared/contracts/list-imports'
import { text } from '../../text/text'
import styles from './imports.module.css'

type Props = { columns: ListColumn[]; disabled: boolean; onChange: (columns: ListColumn[]) => void }

const words = text.listImports
/** Above this the table scrolls by itself, so that what follows stays within reach. */
const MOST_AT_ONCE = 12
const FIELDS = Object.keys(words.fields) as ListField[]

/** What each column of the file means. Every meaning but a question belongs to one column: giving it to another takes it away. */
export function ColumnMeanings({ columns, disabled, onChange }: Props) {
  function give(column: number, field: ListField) {
    const isSingle = field !== 'question' && field !== 'ignore'
    onChange(
      columns.map((each) => {
        if (each.column === column) return { ...each, field }
        return isSingle && each.field === field ? { ...each, field: 'ignore' } : each
      }),
    )
  }

  const nameOf = ({ title, column }: ListColumn) => title || words.untitled(column + 1)
  const shown: TableColumnsType<ListColumn> = [
    {
      title: words.columnTitle,
      key: 'title',
      width: 260,
      render: (_, each) => <span className={styles.columnTitle}>{nameOf(each)}</span>,
    },
    {
      title: words.columnSamples,
      dataIndex: 'samples',
      ellipsis: true,
      render: (samples: string[]) => (
        <span className={styles.faint}>{samples.length > 0 ? text.words.listed(samples) : words.emptyColumn}</span>
      ),
    },
    {
      title: words.columnMeaning,
      key: 'field',
      width: 240,
      render: (_, each) => (
        <Select<ListField>
          className={styles.meaning}
          aria-label={text.words.labelled(words.columnMeaning, nameOf(each))}
          value={each.field}
          disabled={disabled}
          options={FIELDS.map((value) => ({ value, label: words.fields[value] }))}
          onChange={(chosen) => give(each.column, chosen)}
        />
      ),
    },
  ]

  return (
    <Table
      rowKey="column"
      size="small"
      columns={shown}
      dataSource={columns}
      pagination={false}
      scroll={{ x: 720, y: columns.length > MOST_AT_ONCE ? 560 : undefined }}
    />
  )
}
