import { Button, Dropdown, Space, Switch, Tag, Tooltip } from 'antd'
import { EllipsisOutlined, LinkOutlined, SyncOutlined } from '@ant-design/icons'
import type { ProColumns } from '@ant-design/pro-components'
import { Link } from 'react-router'
import type { WebinarRow } from '../../../../shared/contracts/webinars'
import { ProviderMark } from '../../components/provider-mark'
import { ProviderStateTag } from '../../components/provider-state-tag'
import { StatusTag } from '../../components/status-tag'
import { SyncMark } from '../../components/sync-mark'
import { SyncWarningsMark } from '../../components/sync-warnings-mark'
import { WebinarCover } from '../../components/webinar-cover'
import { formatClock, formatDay } from '../../format/date-time'
import { isUnsynced } from '../../format/is-unsynced'
import { formatCount } from '../../format/numbers'
import { language } from '../../language/language'
import { text } from '../../text/text'
import type { ListFilter } from './use-list-filter'
import styles from './webinar-columns.module.css'

type Actions = {
  mayChange: boolean
  isNarrow: boolean
  isSyncRunning: boolean
  busyId: string | null
  onList: (row: WebinarRow, isListed: boolean) => void
  onLink: (row: WebinarRow) => void
  onSync: (row: WebinarRow) => void
  onMove: (row: WebinarRow) => void
  onAssign: (row: WebinarRow) => void
  onRemove: (row: WebinarRow) => void
  /** Accounts of this platform, so that a row has to say which. */
  hasSeveral: (provider: WebinarRow['provider']) => boolean
}

const words = text.webinars
const FIGURES = [
  { key: 'registeredCount', title: words.columns.registered, hint: undefined },
  { key: 'watchedCount', title: words.columns.watched, hint: words.columnHints.watched },
  { key: 'notWatchedCount', title: words.columns.notWatched, hint: words.columnHints.notWatched },
  { key: 'viewCount', title: words.columns.views, hint: words.columnHints.views },
] as const
const IN_CHINESE = {
  actions: 60,
  status: 74,
  registeredCount: 60,
  watchedCount: 75,
  notWatchedCount: 75,
  viewCount: 89,
}
const IN_ENGLISH = {
  actions: 78,
  status: 98,
  registeredCount: 104,
  watchedCount: 92,
  notWatchedCount: 92,
  viewCount: 76,
}
/** As wide as the language's longest word in a heading. */
const WIDTHS = language === 'en' ? IN_ENGLISH : IN_CHINESE

export function webinarColumns(filter: ListFilter, actions: Actions): ProColumns<WebinarRow>[] {
  const sortable = (key: string) => ({
    key,
    sorter: true,
    sortDirections: ['descend' as const, 'ascend' as const],
    sortOrder: filter.sort === key ? (filter.order === 'asc' ? ('ascend' as const) : ('descend' as const)) : null,
  })

  return [
    {
      title: words.columns.title,
      key: 'title',
      width: 280,
      fixed: actions.isNarrow ? undefined : 'left',
      disable: true,
      render: (_, row) => <TitleCell row={row} showsAccount={actions.hasSeveral(row.provider)} />,
    },
    {
      title: words.columns.status,
      key: 'status',
      width: WIDTHS.status,
      render: (_, row) => <StatusTag status={row.status} />,
    },
    { title: words.columns.time, ...sortable('startsAt'), width: 100, render: (_, row) => <TimeCell row={row} /> },
    ...FIGURES.map(({ key, title, hint }) => ({
      title,
      ...sortable(key),
      showSorterTooltip: hint ? { title: hint } : undefined,
      width: WIDTHS[key],
      align: 'right' as const,
      render: (_: unknown, row: WebinarRow) => <FigureCell row={row} of={key} />,
    })),
    {
      title: words.columns.lastSync,
      ...sortable('lastSyncedAt'),
      width: 90,
      render: (_, row) => <SyncCell row={row} />,
    },
    {
      title: words.columns.listed,
      key: 'isListed',
      width: 60,
      render: (_, row) =>
        actions.mayChange && !row.deletedAt ? (
          <Switch
            size="small"
            checked={row.isListed}
            disabled={row.notSupported !== null && !row.isListed}
            loading={actions.busyId === row.id}
            aria-label={words.listSwitch(row.title, row.isListed)}
            onChange={(isListed) => actions.onList(row, isListed)}
          />
        ) : row.isListed ? (
          words.filter.listedYes
        ) : (
          words.filter.listedNo
        ),
    },
    {
      title: words.columns.folder,
      key: 'folder',
      width: 120,
      ellipsis: true,
      render: (_, row) => row.folder?.name ?? <span className={styles.faint}>{words.noFolder}</span>,
    },
    {
      title: words.columns.campaign,
      key: 'campaign',
      width: 130,
      ellipsis: true,
      render: (_, { campaign }) =>
        campaign ? (
          <Link to={`/campaigns/${campaign.id}`}>{campaign.name}</Link>
        ) : (
          <span className={styles.faint}>{text.words.none}</span>
        ),
    },
    { title: words.columns.mode, key: 'mode', width: 100, render: (_, row) => text.words.mode[row.mode] },
    {
      title: words.columns.actions,
      key: 'actions',
      width: WIDTHS.actions,
      fixed: actions.isNarrow ? undefined : 'right',
      disable: true,
      render: (_, row) => <ActionsCell row={row} actions={actions} />,
    },
  ]
}

function TitleCell({ row, showsAccount }: { row: WebinarRow; showsAccount: boolean }) {
  return (
    <div className={styles.title}>
      <WebinarCover title={row.title} url={row.coverUrl} width={80} />
      <div className={styles.words}>
        <Link to={`/webinars/${row.id}`} className={styles.link} title={row.title}>
          {row.title}
        </Link>
        <div
          className={styles.sub}
          title={[text.words.provider[row.provider], row.accountName].filter(Boolean).join(' · ')}
        >
          <ProviderMark provider={row.provider} />{' '}
          {(showsAccount && row.accountName) || text.words.provider[row.provider]}
        </div>
        {row.dataOffBy && <SyncMark row={row} />}
        {row.notSupported && (
          <Tooltip
            title={
              row.notSupported === 'recurring' ? text.zoom.notices.recurringHint : text.zoom.notices.providerEventsHint
            }
          >
            <Tag bordered={false} className={styles.state}>
              {text.zoom.notSupported[row.notSupported]}
            </Tag>
          </Tooltip>
        )}
        <SyncWarningsMark row={row} className={styles.state} />
        <ProviderStateTag row={row} className={styles.state} />
      </div>
    </div>
  )
}

function FigureCell({ row, of }: { row: WebinarRow; of: (typeof FIGURES)[number]['key'] }) {
  if (of !== 'registeredCount' && isUnsynced(row)) {
    return (
      <span className={styles.faint} title={text.webinarDetail.notSyncedYet}>
        {text.words.none}
      </span>
    )
  }
  return <span className={styles.figure}>{formatCount(row[of])}</span>
}

function TimeCell({ row }: { row: WebinarRow }) {
  return (
    <>
      <div>{formatDay(row.startsAt)}</div>
      <div className={styles.faint}>
        {formatClock(row.startsAt)} – {formatClock(row.endsAt)}
      </div>
    </>
  )
}

function SyncCell({ row }: { row: WebinarRow }) {
  if (row.isSyncing) {
    return (
      <span className={styles.syncing}>
        <SyncOutlined spin /> {words.syncing}
      </span>
    )
  }
  if (!row.lastSyncedAt) return <span className={styles.faint}>{words.neverSynced}</span>
  return (
    <>
      <div>{formatDay(row.lastSyncedAt)}</div>
      <div className={styles.faint}>
        {formatClock(row.lastSyncedAt)} {!row.dataOffBy && <SyncMark row={row} />}
      </div>
    </>
  )
}

function ActionsCell({ row, actions }: { row: WebinarRow; actions: Actions }) {
  const isAtProvider = row.providerState === 'ready'
  const more = [
    ...(row.notSupported
      ? []
      : [{ key: 'edit', label: <Link to={`/webinars/${row.id}/edit`}>{text.words.edit}</Link> }]),
    ...(isAtProvider && !row.notSupported
      ? [
          {
            key: 'sync',
            label: words.syncOne,
            disabled: actions.isSyncRunning,
            onClick: () => actions.onSync(row),
          },
        ]
      : []),
    { key: 'move', label: words.batch.move, onClick: () => actions.onMove(row) },
    { key: 'assign', label: words.batch.assign, onClick: () => actions.onAssign(row) },
    ...(row.notSupported
      ? []
      : [
          { type: 'divider' as const },
          { key: 'remove', danger: true, label: words.removal.action, onClick: () => actions.onRemove(row) },
        ]),
  ]

  return (
    <Space size={0}>
      {!row.deletedAt && row.providerState !== 'deleted' && !row.notSupported && (
        <Tooltip title={words.linkAndQr}>
          <Button
            type="text"
            size="small"
            icon={<LinkOutlined />}
            aria-label={text.words.labelled(words.linkAndQr, row.title)}
            onClick={() => actions.onLink(row)}
          />
        </Tooltip>
      )}
      {actions.mayChange && !row.deletedAt && (
        <Dropdown trigger={['click']} menu={{ items: more }}>
          <Button
            type="text"
            size="small"
            icon={<EllipsisOutlined />}
            aria-label={text.words.labelled(text.words.more, row.title)}
          />
        </Dropdown>
      )}
    </Space>
  )
}
