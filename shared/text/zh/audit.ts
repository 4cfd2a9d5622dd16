export const audit = {
  tooMany: (most: number) => `一次最多导出 ${most} 条，请缩小时间范围后再导出`,
  columns: ['时间（北京时间）', '操作人', '操作', '对象类型', '对象', '对象编号', '修改前', '修改后', '请求编号'],
  nobody: '系统',
}
