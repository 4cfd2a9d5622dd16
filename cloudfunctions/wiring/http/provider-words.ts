import type { RefusalReason } from '../../../shared/contracts/provider-refusal'
import type { ProviderError } from '../../ports/live-provider'

const byReason: Record<RefusalReason, string> = {
  host_cannot_register: '主持人不能报名自己的网络研讨会',
  panelist_cannot_register: '嘉宾不能报名这场网络研讨会',
  registration_full: '直播平台上的报名人数已满',
  registration_closed: '直播平台上的报名已经截止',
  registration_denied: '主办方在直播平台上拒绝了这位报名者',
  work_email_required: '直播平台要求使用工作邮箱报名',
  registrant_unknown: '直播平台上找不到这位报名者',
  provider_events: '这场网络研讨会属于 Zoom Events，Zoom 不允许从外部修改',
  no_licence: '这位主持人没有网络研讨会许可，直播平台不允许操作。请在 Zoom 后台为其分配 Webinar 许可，或换一位主持人',
  report_too_old: '直播平台只保留 6 个月内的报告',
}

/** The meaning of a provider's error, where its code alone is not enough; empty where it is. */
export function providerWords({ kind, detail }: ProviderError): string {
  if (kind === 'limit_reached' && detail.parkedUntil)
    return `直播平台今天的调用次数已用完，请在 ${inBeijing(detail.parkedUntil)}（北京时间）之后再试`
  return kind === 'refused' && detail.reason ? byReason[detail.reason] : ''
}

const inBeijing = (time: Date) => new Date(time.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
