import type { RowErrorCode } from '../domain/attendee-report/attendee-report'

export const abandonedImport = '导入被中断，请重新上传这份文件；已导入的内容不会重复。'

/** Why a row of a report is left out, for the person who can correct the file. */
export const rowErrorSentences: Record<RowErrorCode, string> = {
  broken_quotes: '引号不成对，这一行无法读取',
  too_many_cells: '列数比表头多，可能有未加引号的逗号',
  unknown_attended: '「Attended」应为 Yes 或 No',
  unknown_status: '无法识别的审核状态',
  bad_email: '邮箱格式不正确',
  bad_time: '无法识别的时间',
  missing_time: '缺少进入或离开时间',
  leave_before_join: '离开时间早于进入时间',
}

export const reportProblems = {
  empty: '文件里没有内容，请换一个',
  notAReport: '这不是 Zoom 网络研讨会的参会者报告（Attendee Report），请在 Zoom 后台重新导出 CSV',
  noSummary: '报告里没有活动信息（Topic、Webinar ID），请重新导出完整的报告',
  columnMissing: (column: string) => `报告的参会者名单缺少「${column}」列，请重新导出完整的报告`,
  noPeople: '报告里没有参会者名单，没有可以导入的内容',
  tooLarge: '文件超过 20 MB，请按单场活动导出后再上传',
  zoneMissing: '请选择报告使用的时区',
  zoneUnknown: '无法识别的时区',
  dateOrderUnknown: '请选择月在前或日在前',
  dateOrderNeeded: '请先确认日期的写法',
  unexpected: '导入时出现意外错误，没有写入任何内容，请再试一次',
}
