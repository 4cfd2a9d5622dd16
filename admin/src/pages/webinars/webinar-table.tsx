import { useMemo, type Key, type ReactNode } from 'react'
import { Button, Space } from 'antd'
import { ProTable } from '@ant-design/pro-components'
import type { WebinarRow, WEBINAR_SORTS } from '../../../../shared/contracts/webinars'
import { text } from '../../text/text'
import { webinarColumns } from './webinar-columns'
import type { ListFilter } from './use-list-filter'
import styles from './webinar-columns.module.css'

type Props = {
  rows: WebinarRow[]
  total: number
  filter: ListFilter
  isLoading: boolean
  selected: string[]
  actions: Parameters<typeof webinarColumns>[1]
  title: ReactNode
  empty: ReactNode
  onSelect: (ids: string[]) => void
  onFilter: (part: ListFilter) => void
  onReload: () => void
  batchActions: ReactNode
}

const SELECTION_WIDTH = 40

export function WebinarTable({
  rows,
  total,
  filter,
  isLoading,
  selected,
  actions,
  title,
  empty,
  onSelect,
  onFilter,
  onReload,
  batchActions,
}: Props) {
  const columns = useMemo(() => webinarColumns(filter, actions), [filter, actions])

  const selection = {
    selectedRowKeys: selected,
    columnWidth: SELECTION_WIDTH,
    preserveSelectedRowKeys: true,
    onChange: (keys: Key[]) => onSelect(keys.map(String)),
    getCheckboxProps: ({ deletedAt }: WebinarRow) => ({ disabled: deletedAt !== null }),
  }
  const batchBar = (
    <Space size={8} wrap>
      {batchActions}
      <Button type="link" size="small" onClick={() => onSelect([])}>
        {text.webinars.clearSelection}
      </Button>
    </Space>
  )

  return (
    <ProTable<WebinarRow>
      rowKey="id"
      columns={columns}
      dataSource={rows}
      loading={isLoading}
      search={false}
      rowClassName={({ notSupported }) => (notSupported ? (styles.greyed ?? '') : '')}
      cardProps={{ bodyStyle: { padding: '0 16px 8px' } }}
      headerTitle={title}
      scroll={{ x: columns.reduce((sum, { width }) => sum + Number(width ?? 0), SELECTION_WIDTH) }}
      locale={{ emptyText: empty }}
      options={{ reload: onReload, density: true, setting: { listsHeight: 400 } }}
      columnsState={{ persistenceKey: 'livehall.webinar-columns', persistenceType: 'localStorage' }}
      rowSelection={actions.mayChange && selection}
      tableAlertRender={({ selectedRowKeys }) => text.webinars.selected(selectedRowKeys.length)}
      tableAlertOptionRender={() => batchBar}
      pagination={{
        current: Number(filter.page ?? 1),
        pageSize: Number(filter.pageSize ?? 20),
        total,
        showSizeChanger: true,
        pageSizeOptions: [20, 50, 100],
        showTotal: (count) => text.words.total(count),
      }}
      onChange={({ current, pageSize }, _filters, sorter, { action }) => {
        const sort = Array.isArray(sorter) ? sorter[0] : sorter
        onFilter({
          sort: sort?.order ? (String(sort.columnKey) as (typeof WEBINAR_SORTS)[number]) : undefined,
          order: sort?.order === 'ascend' ? 'asc' : undefined,
          pageSize: pageSize === 20 ? undefined : String(pageSize),
          page: action === 'paginate' && current !== 1 ? String(current) : undefined,
        })
      }}
    />
  )
}
