/** The files of a list import: the result, row by row, and the template. */
export const listFile = {
  result: {
    line: '行号',
    outcome: '导入结果',
    reason: '说明',
    outcomes: { registered: '新报名', already: '已报名', updated: '更新', skipped: '跳过' },
    statuses: { pending: '待审核', cancelled: '已取消' },
    fileName: '导入结果',
  },
  template: {
    name: '报名名单模板',
    titles: ['姓名', '手机号', '邮箱', '报名时间', '报名状态', '公司'],
    example: ['李薇', '13800138000', 'li.wei@example.com', '2026-11-20 09:30', '已通过', '示例公司（请删除此行）'],
  },
}
