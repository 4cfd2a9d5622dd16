import type { ProviderRegistrationError } from '../../../../shared/contracts/provider-registration'

type Trouble = { cause: string; remedy: string }

const reasons: Record<ProviderRegistrationError, Trouble> = {
  host_cannot_register: {
    cause: '主持人不能报名自己的研讨会',
    remedy: '这个邮箱是主持人、候补主持人或连接账号的人。请此人换一个邮箱报名，或直接以主持人身份进入。',
  },
  panelist_cannot_register: {
    cause: '嘉宾不能报名',
    remedy: '这个邮箱在直播平台的嘉宾名单里。请使用平台发给嘉宾的链接，或换一个邮箱报名。',
  },
  registration_full: { cause: '名额已满', remedy: '在直播平台增加名额后重试。' },
  registration_closed: { cause: '报名已截止', remedy: '在直播平台重新开放报名后重试。' },
  registration_denied: { cause: '主办方在平台上拒绝了这个报名', remedy: '在直播平台批准此人的报名，同步后即可。' },
  work_email_required: { cause: '只接受企业邮箱', remedy: '请此人换成企业邮箱，或在直播平台关闭这项限制后重试。' },
  registrant_unknown: { cause: '平台上找不到这个报名', remedy: '同步这场直播后重试。' },
  provider_events: { cause: '属于 Zoom Events 的活动', remedy: '这类活动只能在 Zoom Events 中报名。' },
  no_licence: { cause: '主持人没有研讨会许可', remedy: '在 Zoom 管理后台为主持人分配 Webinar 许可后重试。' },
  report_too_old: { cause: '平台不再提供这么早的数据', remedy: '无需处理。' },
  email_missing: { cause: '没有邮箱', remedy: '在客户资料中补上邮箱后重试。' },
  email_taken: {
    cause: '邮箱已被另一位报名者使用',
    remedy: '专属链接不能给两个人共用。若是同一个人，请在客户详情中合并；否则请此人换一个邮箱。',
  },
  other_questions: {
    cause: '平台的报名表还有其他必填问题',
    remedy: '在直播平台把这些问题改为选填后重试；也可以请此人到平台的报名页填写。',
  },
  registration_off: { cause: '平台上没有开启报名', remedy: '在直播平台开启报名（自动批准）后重试。' },
  not_supported: { cause: '不支持这种类型的活动', remedy: '周期性研讨会和 Zoom Events 不能从这里报名。' },
  webinar_gone: { cause: '平台上找不到这场直播', remedy: '确认这场直播没有被删除，同步后重试。' },
  not_connected: { cause: '平台账号已断开', remedy: '在「直播平台」中重新连接账号后重试。' },
  provider_bad_credentials: { cause: '账号的密钥失效', remedy: '在「直播平台」中更新密钥后重试。' },
  provider_missing_scope: { cause: '应用缺少报名权限', remedy: '在 Zoom 应用的 Scopes 中加上报名相关权限后重试。' },
  provider_limit_reached: { cause: '平台的调用次数已用完', remedy: '到时间会自动继续，无需处理。' },
  provider_timeout: { cause: '平台没有及时答复', remedy: '重试时会先核对名单，不会重复报名。' },
  provider_unreachable: { cause: '暂时连不上平台', remedy: '稍后重试。' },
  provider_bad_answer: { cause: '平台的应答无法识别', remedy: '稍后重试。' },
  provider_refused: { cause: '平台拒绝了这个报名', remedy: '按平台的说明处理后重试。' },
  unexpected: { cause: '系统出现意外错误', remedy: '稍后重试；如仍不成功，请查看系统日志。' },
}

/** Registrations at a platform that keeps its own list of people. */
export const atProvider = {
  reasons,
  column: (provider: string) => `${provider} 报名`,
  states: { queued: '报名中', done: '已报名', failed: '未成功' },
  pending: '待审核',
  cancelling: '取消中',
  cancelled: '已取消',
  notCancelled: '取消未成功',
  notNeeded: '不需要',
  until: (time: string) => `${time} 自动继续`,
  retry: '重试',
  retryAll: '全部重试',
  retried: (count: number) => `已重新提交 ${count} 人，稍后自动更新`,
  failedCount: (count: number, provider: string) => `${count} 人还没有在 ${provider} 报上名`,
  failedHint: '他们的报名和资料都已保留。处理原因后重试，成功的人会自动得到专属链接。',
  queuedCount: (count: number, provider: string) => `正在为 ${count} 人向 ${provider} 报名`,
  onlyFailed: '只看这些人',
  everybody: '查看全部',
  providerSaid: (message: string) => `平台原话：${message}`,
}
