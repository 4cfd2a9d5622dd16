import type { SessionReason } from '../../../../shared/contracts/webinar-sessions'

const reasons: Record<SessionReason, string> = {
  overlaps: '在计划时间内举行',
  continues: '紧接着计划内的场次继续直播',
  nearest: '计划时间内没有场次，这一场离计划时间最近',
  elsewhere: '不在计划时间内，例如彩排',
  only_reported: '来自导入的观看报告',
  included: '由运营人员计入',
  left_out: '由运营人员排除',
}

export const sessions = {
  title: '场次',
  hint: '观看时长、观看比例、累计观看和群组只看计入的场次。修改后立即重新计算，并写入操作记录。',
  columns: { time: '时间', length: '时长', stays: '观看记录', counts: '是否计入', actions: '操作' },
  running: '进行中',
  minutes: (count: string) => `${count} 分钟`,
  counted: '计入',
  notCounted: '不计入',
  imported: '报告导入',
  reasons,
  include: '计入',
  leaveOut: '排除',
  auto: '按计划时间判断',
  ask: {
    included: '计入这个场次？',
    left_out: '排除这个场次？',
    auto: '按计划时间重新判断？',
  },
  askHint: '观看时长、比例、次数、群组和行为时间线会立即重新计算。已经执行过的自动化流程不会撤回。',
  changed: '已修改，数据已重新计算',
  choices: { auto: '按计划时间', included: '计入', left_out: '排除' },
}
