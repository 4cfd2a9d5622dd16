/** The file of a webinar's people. */
export const registrantsFile = {
  columns: ['姓名', '手机号', '邮箱', '报名时间（北京时间）', '来源', '直播观看', '回放观看', '观看分钟', '表单版本'],
  sources: {
    mini_program: '小程序',
    h5: 'H5',
    provider: '直播平台',
    import: '导入',
    panel: '后台',
    workflow: '自动化流程',
  },
  yes: '是',
  no: '否',
  /** Between the choices of one answer. */
  and: '；',
  /** Title of a column that exists only where the start was moved after people had registered. */
  attendance: (movedAt: string) => `观看数据（开播时间于 ${movedAt} 改动）`,
  unreliable: '不可靠',
}
