import { approvalStatus, countsAsRegistered } from '../attendee-report/approval-status'
import { cleanText } from '../../../../../shared/domain/text/clean-text'
import type { RegistrationStatus } from './list-row'

/**
 * As form services, ticket shops and mailing lists write it, compared without spaces. People marked as present or
 * absent had registered.
 */
const WORDS: Record<RegistrationStatus, string[]> = {
  registered: [
    '已报名 报名成功 已通过 通过 审核通过 已审核 已批准 成功 正常 有效 已确认 已支付 已付款 支付成功 已核销 未核销',
    '已签到 未签到 已参加 未参加 已到场 未到场 已观看 未观看 已使用 未使用 已完成 已提交',
    'registered accepted confirmed yes attended notattended no-show noshow active checkedin checked-in paid going complete completed',
  ],
  pending: [
    '待审核 审核中 未审核 待通过 待确认 待审批 审批中 待支付 待付款 未支付 未付款 候补 排队中 处理中',
    'pendingapproval waiting waitlisted waitlist unpaid pendingpayment inreview tentative maybe invited',
  ],
  cancelled: [
    '已取消 取消 取消报名 已拒绝 拒绝 未通过 审核不通过 审核拒绝 审核未通过 已驳回 驳回 已退票 已退款 退款 已退订 已失效 无效 已关闭',
    'rejected declined unsubscribed refunded blocked inactive withdrawn void expired notgoing',
  ],
}
const STATUS_OF = new Map(
  Object.entries(WORDS).flatMap(([status, lines]) =>
    lines.flatMap((line) => line.split(' ')).map((word) => [word, status as RegistrationStatus] as const),
  ),
)
/** Of two words in one cell, `已报名/已取消`, the more restrictive one counts. */
const STRONGEST: RegistrationStatus[] = ['cancelled', 'pending', 'registered']

/** The status of a registration in a list; null for an unknown word. */
export function listStatus(raw: string): RegistrationStatus | null {
  const whole = statusOf(raw)
  if (whole || !/[/／|、,，;；]/.test(raw)) return whole
  const parts = raw.split(/[/／|、,，;；]/).map(statusOf)
  return parts.includes(null) ? null : (STRONGEST.find((status) => parts.includes(status)) ?? null)
}

function statusOf(raw: string): RegistrationStatus | null {
  const named = STATUS_OF.get(cleanText(raw).normalize('NFKC').toLowerCase().replace(/\s/g, ''))
  if (named) return named
  const zoom = approvalStatus(raw)
  return zoom && (countsAsRegistered(zoom) ? 'registered' : zoom === 'pending' ? 'pending' : 'cancelled')
}
