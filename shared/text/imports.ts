import type { RowErrorCode } from '../domain/attendee-report/attendee-report'
import type { ListErrorCode } from '../../cloudfunctions/features/imports/rules/registrant-list/list-row'

export const abandonedImport = '导入被中断，请重新上传这份文件；已导入的内容不会重复。'

/** Why a row of a report is left out, for the person who can correct the file. */
export const rowErrorSentences: Record<RowErrorCode, string> = {
  broken_quotes: '引号不成对，这一行无法读取',
  too_many_cells: '列数比表头多，可能有未加引号的逗号',
  unknown_attended: '「Attended」（已参加）应为 Yes 或 No',
  unknown_status: '无法识别的审核状态',
  bad_email: '邮箱格式不正确',
  bad_phone: '手机号不正确，座机和境外号码请加国家区号，如 +852',
  bad_time: '无法识别的时间',
  missing_time: '缺少进入或离开时间',
  leave_before_join: '离开时间早于进入时间',
}

export const reportProblems = {
  empty: '文件里没有内容，请换一个',
  notAReport:
    '这不是 Zoom 网络研讨会的参会者报告（Attendee Report）。如果它是，请把 Zoom 网页的语言改为 English，再重新导出 CSV',
  noSummary:
    '报告里没有活动信息（Topic、Webinar ID），请重新导出完整的报告；Zoom 网页是其他语言时，请先改为 English 再导出',
  columnMissing: (column: string) =>
    `报告的参会者名单缺少「${column}」列，请重新导出完整的报告；Zoom 网页是其他语言时，请先改为 English 再导出`,
  noPeople: '报告里没有参会者名单，没有可以导入的内容',
  nothingUsable: '没有可以导入的参会者，原因见预览里的每一行；请改正文件后重新上传',
  idDamaged: (written: string) =>
    `表格软件把活动编号改成了「${written}」，数字已经丢失。请在 Zoom 后台重新导出，直接上传下载的文件，不要用表格软件另存`,
  severalWebinars: (ids: string) => `文件里有不同活动的报告（${ids}），请每场活动单独上传一份文件`,
  tooLarge: '文件超过 20 MB，请按单场活动导出后再上传',
  zoneMissing: '请选择报告使用的时区',
  readingUnknown: '请选择列出的编码和分隔符',
  zoneUnknown: '无法识别的时区',
  dateOrderUnknown: '请选择月在前或日在前',
  dateOrderNeeded: '请先确认日期的写法',
  unexpected: '导入时出现意外错误，没有写入任何内容，请再试一次',
}

/** Why a row of a list is left out: in the preview, and in the result file. */
export const listErrorSentences: Record<ListErrorCode, string> = {
  broken_quotes: '引号不成对，这一行无法读取',
  too_many_cells: '列数比表头多，可能有未加引号的逗号',
  no_address: '没有邮箱，也没有手机号',
  bad_email: '邮箱格式不正确',
  bad_phone: '手机号不正确，座机和境外号码请加国家区号，如 +852',
  phone_as_power: '手机号被表格软件改成了科学计数法，请把这一列设为文本后重新填写',
  name_too_long: '姓名超过 200 个字',
  answer_too_long: '内容超过 2000 个字',
  bad_time: '无法识别的时间',
  unknown_status: '无法识别的报名状态',
  duplicate: '与前面的行是同一个人',
  duplicate_contact: '与前面的行是同一位客户',
  is_panelist: '这是本场直播的主持人或嘉宾，不能报名',
  cancelled_here: '此人已取消报名，保持取消',
  excluded_invalid: '按排除规则跳过：无效的邮箱地址',
  excluded_account_user: '按排除规则跳过：后台或直播平台的成员不会成为客户',
  excluded_domain: '按排除规则跳过：该邮箱域名不会成为客户',
  excluded_secondary: '按排除规则跳过：这是某位客户的次要邮箱',
  excluded_deleted: '按排除规则跳过：此人的资料已被删除，不会通过导入重新建立',
}

/** Why a row that is imported may be a person who stands in the webinar's list already. */
export const likelyDuplicateSentences = {
  same_phone: '与一位已报名者的手机号相同，可能是同一个人',
  same_email: '与一位已报名者的邮箱相同，可能是同一个人',
}

export const listProblems = {
  noRows: '文件里只有表头，没有名单',
  lacksAddress: '请先指定哪一列是邮箱或手机号',
  noWebinar: '请选择要导入到哪一场直播',
  notAList: '这不是报名名单的导入',
  alreadyStarted: '导入已经开始，不能再改',
  noResult: '还没有结果文件，请等导入完成',
  unexpected: '导入时出现意外错误，没有写入任何内容，请再试一次',
}

/** Of the result file, in the words of the panel. */
export const listResultWords = {
  line: '行号',
  outcome: '导入结果',
  reason: '说明',
  outcomes: { registered: '新报名', already: '已报名', updated: '更新', skipped: '跳过' },
  statuses: { pending: '待审核', cancelled: '已取消' },
  fileName: '导入结果',
}

export const listTemplate = {
  name: '报名名单模板',
  titles: ['姓名', '手机号', '邮箱', '报名时间', '报名状态', '公司'],
  example: ['李薇', '13800138000', 'li.wei@example.com', '2026-11-20 09:30', '已通过', '示例公司（请删除此行）'],
}
