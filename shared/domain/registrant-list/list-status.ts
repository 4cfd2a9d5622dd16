import { approvalStatus, hasSeat } from '../attendee-report/approval-status'
import type { RegistrationStatus } from './list-row'

const WORDS: Record<RegistrationStatus, string[]> = {
  registered: [
    '已报名',
    '报名成功',
    '已通过',
    '通过',
    '审核通过',
    '已审核',
    '已批准',
    '成功',
    '正常',
    'registered',
    'accepted',
    'confirmed',
    'yes',
  ],
  pending: ['待审核', '审核中', '未审核', '待通过', '待确认', 'pendingapproval', 'waiting', 'waitlisted'],
  cancelled: ['已取消', '取消', '取消报名', '已拒绝', '拒绝', '未通过', '审核不通过', '已驳回', 'rejected', 'declined'],
}

/** What a list says of a registration; null for a word nobody knows. */
export function listStatus(raw: string): RegistrationStatus | null {
  const zoom = approvalStatus(raw)
  if (zoom) return hasSeat(zoom) ? 'registered' : zoom === 'pending' ? 'pending' : 'cancelled'

  const plain = raw.normalize('NFKC').toLowerCase().replace(/\s/g, '')
  return (Object.keys(WORDS) as RegistrationStatus[]).find((status) => WORDS[status].includes(plain)) ?? null
}
