import { auditWords } from './audit-words'

export const audit = {
  tooMany: (most: number) => `一次最多导出 ${most} 条，请缩小时间范围后再导出`,
  columns: ['时间（北京时间）', '操作人', '操作', '对象类型', '对象', '对象编号', '修改前', '修改后', '请求编号'],
  fileName: (day: string) => `操作记录-${day}.csv`,
  words: auditWords,
  changedMeanwhile: (who: string, when: string, what: string[]) =>
    `${who} 已于 ${when} 修改了${what.length > 0 ? `「${what.join('、')}」` : '这项内容'}，你的修改没有保存。请先载入最新内容，再修改一次`,
  changedElsewhere: '这项内容已在别处被修改，你的修改没有保存。请先载入最新内容，再修改一次',
  nobody: '系统',
}
