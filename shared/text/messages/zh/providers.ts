export const providers = {
  refused_host_cannot_register: '主持人不能报名自己的网络研讨会',
  refused_panelist_cannot_register: '嘉宾不能报名这场网络研讨会',
  refused_registration_full: '直播平台上的报名人数已满',
  refused_registration_closed: '直播平台上的报名已经截止',
  refused_work_email_required: '直播平台要求使用工作邮箱报名',
  refused_registration_denied: '主办方在直播平台上拒绝了这位报名者',
  refused_registrant_unknown: '直播平台上找不到这位报名者',
  refused_provider_events: '这场网络研讨会属于 Zoom Events，Zoom 不允许从外部修改',
  refused_no_licence:
    '这位主持人没有网络研讨会许可，直播平台不允许操作。请在 Zoom 后台为其分配 Webinar 许可，或换一位主持人',
  refused_report_too_old: '直播平台只保留 6 个月内的报告',
  provider_calls_used_up: ({ until }: { until: string }) =>
    `直播平台今天的调用次数已用完，请在 ${until}（北京时间）之后再试`,
}
