import type { SyncDecider, SyncReach } from '../../../../shared/contracts/sync-switches'

type OffBy = { cause: string; remedy: string }

const offBy: Record<SyncDecider, OffBy> = {
  not_supported: { cause: '这类网络研讨会不受支持', remedy: '请在 Zoom 中单独创建一场网络研讨会。' },
  user_removed: { cause: '主持人不在这个账号的用户名单中', remedy: '所有者可以在「直播平台」中把主持人加入名单。' },
  account_data: { cause: '账号的数据同步已关闭', remedy: '所有者可以在「直播平台」中打开，其他开关打开也不起作用。' },
  host_excluded: { cause: '主持人的邮箱域名在排除名单中', remedy: '可以在「同步排除」中移除这个域名。' },
  user_data: {
    cause: '账号只同步选定的用户，主持人没有被选定',
    remedy: '可以在「直播平台」的用户列表中打开这位用户的数据同步。',
  },
  webinar_data: { cause: '本场的数据同步已关闭', remedy: '打开本场的开关即可。' },
  account_recordings: { cause: '账号的录像同步已关闭', remedy: '所有者可以在「直播平台」中打开。' },
  recording_host_excluded: { cause: '主持人的邮箱域名不同步录像', remedy: '可以在「同步排除」中移除这个域名。' },
  user_recordings: {
    cause: '账号只同步选定用户的录像，主持人没有被选定',
    remedy: '可以在「直播平台」的用户列表中打开这位用户的录像同步。',
  },
  webinar_recordings: { cause: '本场的录像同步已关闭', remedy: '打开本场的开关即可。' },
}

const reach: Record<SyncReach, string> = { none: '不同步', selected: '选定用户', all: '全部用户' }

export const syncSwitches = {
  title: '同步开关',
  hint: '全局、用户、本场都打开时才会同步。录像与文字稿还要看自己的三个开关。',
  columns: { level: '层级', data: '报名与观看数据', recordings: '录像与文字稿' },
  levels: { account: '全局', user: '用户', webinar: '本场' },
  /** Under the name of the level: whose switch it is. */
  accountOf: (name: string) => name,
  nobody: '主持人不在名单中',
  reach,
  reachOfAll: { none: '不同步', selected: '选定用户', all: '同步' } satisfies Record<SyncReach, string>,
  on: '打开',
  off: '关闭',
  notCounted: '不适用（全局已包含全部用户）',
  result: '结果',
  isOn: '同步',
  isOff: '不同步',
  decidedBy: (cause: string) => `由它决定：${cause}`,
  offBy,
  why: ({ cause, remedy }: OffBy) => `${cause}。${remedy}`,
  dataOff: '数据不同步',
  recordingsOff: '录像不同步',
  notice: (cause: string) => `这场直播的数据不同步：${cause}`,
  switchData: '本场数据同步',
  switchRecordings: '本场录像同步',
  moved: '开关已更新',
  movedAndSyncing: '开关已更新，正在同步已结束的直播',
  past: {
    title: '是否同步已经结束的直播？',
    content: '打开后，之后的直播会自动同步。已经结束的直播可以现在补同步一次，已有的数据不会重复。',
    one: '是否现在同步这场直播？',
    oneContent: '这场直播已经结束，不会再自动同步。可以现在补同步一次，已有的数据不会重复。',
    now: '现在补同步',
    later: '只从现在开始',
    oneLater: '暂不同步',
  },
}
