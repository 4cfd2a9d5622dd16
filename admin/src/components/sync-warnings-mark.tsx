import { Tag, Tooltip } from 'antd'
import { WarningOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import type { WebinarRow } from '../../../shared/contracts/webinars'
import { text } from '../text/text'

type Props = {
  row: Pick<WebinarRow, 'id' | 'openWarnings' | 'attendanceUnreliableSince' | 'notHeldAt'>
  className?: string
}

const words = text.syncLog

/** What somebody looking at figures should know about them; the warnings lead to their log. */
export function SyncWarningsMark({ row, className }: Props) {
  return (
    <>
      {row.openWarnings > 0 && (
        <Link to={`/webinars/${row.id}?tab=log`}>
          <Tag bordered={false} color="orange" icon={<WarningOutlined />} className={className}>
            {words.warningsCount(row.openWarnings)}
          </Tag>
        </Link>
      )}
      {row.attendanceUnreliableSince && (
        <Tooltip title={words.unreliableShort}>
          <Tag bordered={false} color="gold" className={className} tabIndex={0}>
            {words.unreliable}
          </Tag>
        </Tooltip>
      )}
      {row.notHeldAt && (
        <Tooltip title={words.notHeldHint}>
          <Tag bordered={false} className={className} tabIndex={0}>
            {words.notHeld}
          </Tag>
        </Tooltip>
      )}
    </>
  )
}
