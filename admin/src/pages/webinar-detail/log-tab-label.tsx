import { Badge } from 'antd'
import { text } from '../../text/text'

/** How many warnings wait behind the tab. */
export function LogTabLabel({ warnings }: { warnings: number }) {
  return (
    <span>
      {text.webinarDetail.tabs.log}
      {warnings > 0 && (
        <Badge count={warnings} size="small" title={text.syncLog.warningsCount(warnings)} style={{ marginLeft: 6 }} />
      )}
    </span>
  )
}
