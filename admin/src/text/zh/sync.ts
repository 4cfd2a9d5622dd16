import type { SYNC_ISSUE_CODES, SyncRunStatus, SyncTrigger } from '../../../../shared/contracts/sync'

type IssueCode = (typeof SYNC_ISSUE_CODES)[number]

const statuses: Record<SyncRunStatus, string> = {
  queued: '排队中',
  running: '同步中',
  succeeded: '成功',
  partial: '部分成功',
  failed: '失败',
}

const triggers: Record<SyncTrigger, string> = {
  manual: '手动',
  after_end: '结束后自动',
  daily: '每日自动',
  import: '导入报告',
}

/** By feed, as the sync names them; one not listed here is shown as it is. */
const feeds: Record<string, string> = {
  webinars: '直播列表',
  registrants: '报名名单',
  stays: '观看记录',
  live_stays: '直播观看记录',
  replay_stays: '回放观看记录',
  chat: '聊天记录',
  sign_in: '签到记录',
  questionnaire: '问卷答案',
  prize: '抽奖结果',
  poll: '投票',
  question: '问答',
  recordings: '录像',
  transcript: '文字稿',
  absentees: '缺席名单',
}

const issues: Record<IssueCode, { cause: string; remedy: string }> = {
  feed_not_available: {
    cause: '当前账号没有开通这项数据的接口',
    remedy: '其他数据已正常同步。如需这项数据，请联系直播平台开通后再同步。',
  },
  provider_bad_credentials: {
    cause: '直播平台拒绝了保存的密钥',
    remedy: '到「直播平台」检查连接，必要时更换密钥后再同步。',
  },
  provider_missing_scope: {
    cause: '直播平台的应用缺少权限',
    remedy: '到直播平台的应用后台补充平台所说的权限（scope），然后在「直播平台」点「检查连接」再同步。',
  },
  provider_limit_reached: {
    cause: '直播平台的调用次数已达上限',
    remedy: '等待一段时间后再同步，已取得的数据不会丢失。',
  },
  provider_unreachable: { cause: '连接不上直播平台', remedy: '通常是暂时的网络问题，几分钟后再同步即可。' },
  provider_bad_answer: {
    cause: '直播平台的应答无法识别',
    remedy: '其他数据不受影响。过一会儿再同步；反复出现时告诉技术同事。',
  },
  rows_skipped: {
    cause: '有记录无法使用，已跳过',
    remedy: '到这场直播的「同步日志」查看数量、例子和处理步骤。',
  },
  provider_timeout: { cause: '直播平台长时间没有响应', remedy: '几分钟后再同步即可，重复同步不会产生重复数据。' },
  provider_refused: { cause: '直播平台拒绝了请求', remedy: '请根据平台返回的原因处理，再同步一次。' },
  webinar_gone: { cause: '这场直播在直播平台已被删除', remedy: '无需处理，已有的报名与数据会保留。' },
  live_skipped: {
    cause: '直播正在进行，这次没有同步',
    remedy: '结束后再同步一次；需要马上取数时，可在活动详情中单独同步。',
  },
  interrupted: { cause: '同步过程被中断', remedy: '再同步一次即可，会从头核对且不会重复。' },
  unexpected: { cause: '出现了意外情况', remedy: '请再试一次；如果反复出现，把这条记录的时间告诉技术同事。' },
  setting_off: { cause: '同步开关已关闭，没有读取数据', remedy: '到「同步日志」查看是哪一个开关，打开后再同步。' },
  recording_not_synced: { cause: '录像没有同步', remedy: '到这场直播的「同步日志」查看原因和处理步骤。' },
  transcript_missing: { cause: '文字稿没有同步', remedy: '到这场直播的「同步日志」查看原因和处理步骤。' },
  participants_missing: { cause: '观众数据缺失', remedy: '到这场直播的「同步日志」查看原因和处理步骤。' },
  partial_data: {
    cause: '参会者报告与缺席名单对不上',
    remedy: '通常是报告还没有写完，系统会自动再读。到这场直播的「同步日志」查看处理步骤。',
  },
  email_excluded: { cause: '有邮箱被排除在同步之外', remedy: '一般无需处理，需要时到「同步排除」调整。' },
  not_held: { cause: '这场直播没有开播', remedy: '如已取消无需处理；如改期，请修改时间。' },
}

export const sync = {
  statuses,
  triggers,
  issues,
  /** A run's stage is the feed it reads, and `deriving` after the last. */
  stage: (stage: string | null) =>
    stage === null ? '准备中' : stage === 'deriving' ? '计算分组与数据' : `读取${feeds[stage] ?? stage}`,
  feed: (feed: string) => feeds[feed] ?? feed,
  title: '同步直播数据',
  titleOne: (title: string) => `同步「${title}」`,
  intro: '从直播平台读取全部直播的报名、观看与互动数据，并更新客户、分组和统计。重复同步不会产生重复数据。',
  introOne: '从直播平台读取这场直播的报名、观看与互动数据，并更新客户、分组和统计。',
  scope: '同步内容',
  withEvents: '观看数据与互动行为',
  withEventsHint: '包括聊天、签到、问卷、抽奖，耗时更长',
  withoutEvents: '仅观看数据',
  withoutEventsHint: '报名、观看时长与次数',
  liveWarning: (count: number) =>
    `有 ${count} 场直播正在进行，本次会跳过，结束后请再同步。需要马上取数时，可在活动详情中单独同步。`,
  liveWarningOne: '直播正在进行，现在同步到的数据还不完整，结束后需要再同步一次。',
  start: '开始同步',
  running: '正在同步',
  background: '关闭窗口后同步会继续',
  webinarsDone: (done: number, total: number) => `${done} / ${total} 场`,
  rows: (done: string, total: string | null) => (total === null ? `已读取 ${done} 行` : `${done} / ${total} 行`),
  current: (title: string) => `当前：${title}`,
  finished: {
    succeeded: '同步完成',
    partial: '同步完成，有部分问题',
    failed: '同步失败',
    queued: '排队中',
    running: '正在同步',
  },
  nothingNew: '数据已是最新，没有变化',
  viewResult: '查看结果',
  viewProgress: '查看进度',
  done: '完成',
  counts: {
    webinars: '直播',
    registrants: '报名名单',
    stays: '观看记录',
    events: '互动数据',
    recordings: '录像',
    transcripts: '文字稿行数',
    registrationsChanged: '更新报名',
    timelineWritten: '新增行为',
    unknownViewers: '未识别观众',
  },
  readWritten: (read: string, written: string) => `读取 ${read}，写入 ${written}`,
  webinarCounts: (found: number, added: number, changed: number, deleted: number) =>
    `找到 ${found}，新增 ${added}，更新 ${changed}，平台已删 ${deleted}`,
  unknownViewersHint: '没有对应报名的观看，只计入观看次数，不生成客户',
  issuesTitle: (count: number) => `${count} 个需要留意的问题`,
  remedy: '处理建议',
  about: (feed: string) => `涉及：${feed}`,
  webinars: (titles: string[]) => titles.map((title) => `《${title}》`).join('、'),
  moreWebinars: (count: number) => `另有 ${count} 场`,
  affected: (count: number) => `影响 ${count} 场直播`,
  said: (words: string) => `平台返回：「${words}」`,
}
