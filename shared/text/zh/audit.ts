import { auditWords } from './audit-words'

export const audit = {
  columns: ['时间（北京时间）', '操作人', '操作', '对象类型', '对象', '对象编号', '修改前', '修改后', '请求编号'],
  fileName: (day: string) => `操作记录-${day}.csv`,
  words: auditWords,
  nobody: '系统',
}
