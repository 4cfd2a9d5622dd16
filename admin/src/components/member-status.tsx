import { Tag } from 'antd'
import type { ProgramMember, ProgramStatus } from '../../../shared/contracts/programs'
import { sentence } from '../language/sentence'
import { text } from '../text/text'
import styles from './program-board.module.css'

const COLOURS: Record<ProgramStatus, string | undefined> = {
  invited: undefined,
  registered: 'processing',
  attended: 'success',
  no_show: 'warning',
  cancelled: undefined,
}
const words = text.program

/** How far somebody is, what they wait for, and why they could not be registered. */
export function MemberStatus({ member: { status, progress, reason } }: { member: ProgramMember }) {
  return (
    <>
      <Tag bordered={false} color={COLOURS[status]}>
        {words.statuses[status]}
      </Tag>
      {progress && (
        <Tag bordered={false} color={progress === 'refused' ? 'error' : 'orange'}>
          {words.progress[progress]}
        </Tag>
      )}
      {reason && <div className={styles.reason}>{sentence(`workflow_${reason}`)}</div>}
    </>
  )
}
