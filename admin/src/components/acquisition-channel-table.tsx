import { Button, Dropdown, Space, Table, Tag, Tooltip, type TableColumnsType } from 'antd'
import { EllipsisOutlined, QrcodeOutlined, QuestionCircleOutlined } from '@ant-design/icons'
import type { AcquisitionChannel } from '../../../shared/contracts/acquisition-channels'
import { formatCount, formatPercent } from '../format/numbers'
import { text } from '../text/text'
import styles from './channels-panel.module.css'

type Props = {
  channels: AcquisitionChannel[]
  mayChange: boolean
  onLinks: (channel: AcquisitionChannel) => void
  onEdit: (channel: AcquisitionChannel) => void
  onArchive: (channel: AcquisitionChannel) => void
}

const words = text.channels

export function AcquisitionChannelTable({ channels, ...actions }: Props) {
  return (
    <Table
      rowKey="id"
      size="middle"
      columns={columnsFor(actions)}
      dataSource={channels}
      pagination={false}
      scroll={{ x: 820 }}
    />
  )
}

function columnsFor({
  mayChange,
  onLinks,
  onEdit,
  onArchive,
}: Omit<Props, 'channels'>): TableColumnsType<AcquisitionChannel> {
  return [
    { title: words.columns.name, key: 'name', render: (_, channel) => <Name channel={channel} /> },
    figure('visits', words.columns.visits),
    figure('registered', words.columns.registered),
    {
      title: (
        <Tooltip title={words.conversionHint}>
          {words.columns.conversion} <QuestionCircleOutlined />
        </Tooltip>
      ),
      key: 'conversion',
      width: 130,
      align: 'right',
      render: (_, { visits, registered }) => formatPercent(visits === 0 ? null : (registered / visits) * 100),
    },
    figure('watched', words.columns.watched),
    figure('watchedReplay', words.columns.replay),
    {
      title: words.columns.links,
      key: 'actions',
      width: 190,
      align: 'right',
      render: (_, channel) => (
        <Space size={4}>
          <Button type="text" icon={<QrcodeOutlined />} onClick={() => onLinks(channel)}>
            {words.links}
          </Button>
          {mayChange && (
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  { key: 'edit', label: words.edit, onClick: () => onEdit(channel) },
                  {
                    key: 'archive',
                    label: channel.isArchived ? words.restore : words.archive,
                    onClick: () => onArchive(channel),
                  },
                ],
              }}
            >
              <Button type="text" icon={<EllipsisOutlined />} aria-label={`${text.words.more} ${channel.name}`} />
            </Dropdown>
          )}
        </Space>
      ),
    },
  ]
}

const figure = (key: 'visits' | 'registered' | 'watched' | 'watchedReplay', title: string) => ({
  title,
  dataIndex: key,
  key,
  width: 100,
  align: 'right' as const,
  render: formatCount,
  sorter: (a: AcquisitionChannel, b: AcquisitionChannel) => a[key] - b[key],
})

function Name({ channel }: { channel: AcquisitionChannel }) {
  return (
    <>
      <div className={styles.name}>
        {channel.name} {channel.isArchived && <Tag bordered={false}>{words.archived}</Tag>}
      </div>
      <div className={styles.code}>{channel.code}</div>
    </>
  )
}
