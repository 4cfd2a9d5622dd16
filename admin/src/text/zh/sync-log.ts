import type { SyncPart } from '../../../../shared/contracts/sync'
import type { WarningKind } from '../../../../shared/contracts/sync-log'
import type { WarningKey, WarningPlace, WarningWords } from '../warning-key'

const kinds: Record<WarningKind, string> = {
  setting_off: '同步已关闭',
  recording_not_synced: '录像未同步',
  participants_missing: '观众数据缺失',
  partial_data: '部分数据未同步',
  email_excluded: '有邮箱被排除',
  sync_error: '同步出错',
}

const warnings: Record<WarningKey, WarningWords> = {
  setting_off: {
    title: '同步开关已关闭，这场直播没有同步',
    meaning: '全局、用户、本场三个开关必须都打开。现在有一个关着，所以报名、观看和互动数据都没有读取。',
    steps: [
      '看清下面写明的是哪一个开关在起作用。',
      '打开这个开关。全局开关只有所有者可以打开。',
      '回到这里，点「重试」。',
    ],
    place: 'switches',
  },
  'recording_not_synced.setting_off': {
    title: '录像同步已关闭，没有读取录像和文字稿',
    meaning: '录像和文字稿有自己的开关，并且要求数据同步也打开。报名与观看数据不受影响。',
    steps: [
      '看清下面写明的是哪一个开关在起作用。',
      '需要录像时，打开这个开关。不需要时点「知道了」。',
      '回到这里，点「重试」。',
    ],
    place: 'switches',
  },
  'recording_not_synced.no_attendees': {
    title: '没有录像：这场直播没有观众',
    meaning: '直播平台没有观众记录，也没有录像。没有人进入的直播通常不会生成录像。',
    steps: [
      '如果确实没有人参加，无需处理，点「知道了」。',
      '如果有人参加，请到 Zoom「录像」页面确认录像是否存在。',
      '存在时回到这里，点「重试」。',
    ],
  },
  'recording_not_synced.missing': {
    title: '直播平台上没有这场直播的录像',
    meaning: '直播结束已超过 24 小时，直播平台仍然没有云录像。可能没有开启录制，或者只录在了主持人的电脑上。',
    steps: [
      '在 Zoom 网页打开「录像」>「云录像」，查找这场直播。',
      '没有时，在 Zoom「设置」>「录像」中打开「自动录制（云端）」，下一场起生效。',
      '找到或恢复后回到这里，点「重试」。',
    ],
  },
  'recording_not_synced.deleted': {
    title: '录像在直播平台被删除了',
    meaning: '之前读取过的录像已不在直播平台，观众的「看回放」按钮随之关闭。已保存的文字稿仍可查看。',
    steps: [
      '在 Zoom 网页打开「录像」>「回收站」，删除后 30 天内可以恢复。',
      '恢复后回到这里，点「重试」。',
      '如果是有意删除，点「知道了」。',
    ],
  },
  'recording_not_synced.processing': {
    title: '录像还在处理中',
    meaning: '直播平台在直播结束后需要时间生成录像，长的直播可能要几个小时。',
    steps: [
      '无需操作，系统会在结束后 15 分钟、1 小时、6 小时和 24 小时自动再读一次。',
      '急用时，确认 Zoom「云录像」里已可播放，再点「重试」。',
    ],
  },
  'transcript_missing.processing': {
    title: '文字稿还没有生成',
    meaning: '录像已经可用，文字稿由直播平台随后生成，通常需要录像时长的一到两倍。',
    steps: ['无需操作，系统会自动再读。', '急用时，在 Zoom 的录像详情里确认已有「音频文字稿」，再点「重试」。'],
  },
  'transcript_missing.none': {
    title: '没有找到文字稿',
    meaning: '录像已超过 24 小时，直播平台没有生成文字稿。通常是没有开启音频转写。',
    steps: [
      '在 Zoom「设置」>「录像」>「高级云录像设置」中勾选「创建音频文字稿」，下一场起生效。',
      '如果这场已有文字稿，点「重试」。',
      '不需要文字稿时，点「知道了」。',
    ],
  },
  'participants_missing.no_address': {
    title: '有观众没有邮箱，无法对应到客户',
    meaning:
      '直播平台没有提供这些观众的邮箱：他们没有报名、没有登录，或者用电话拨入。他们只计入观看次数，不成为客户，也不进入群组。',
    steps: [
      '在 Zoom 打开这场研讨会的「报名」（需要报名），下一场起每位观众都有邮箱。',
      '已经结束的这一场无法补全，看过之后点「知道了」。',
      '如果这场还会再次开播，打开报名后再播，结束后点「重试」。',
    ],
  },
  'participants_missing.nobody': {
    title: '直播平台没有观众记录',
    meaning: '这场直播开过，但直播平台的报告里没有观众。可能确实没有人参加，也可能报告还没有写完。',
    steps: [
      '在 Zoom「报告」>「网络研讨会」中查看这场直播的参会者报告。',
      '报告里有人时，回到这里点「重试」。',
      '确实没有人参加时，点「知道了」。',
    ],
  },
  'participants_missing.report_late': {
    title: '观众报告还没有生成',
    meaning: '直播已经结束，直播平台还在写参会者报告，现在读不到观众。',
    steps: [
      '无需操作，系统会在结束后 15 分钟、1 小时、6 小时和 24 小时自动再读一次。',
      '超过 24 小时仍没有时，到 Zoom「报告」中确认报告是否存在，再点「重试」。',
    ],
  },
  'partial_data.absentees_differ': {
    title: '参会者报告与缺席名单对不上',
    meaning:
      '直播平台的参会者报告和缺席名单说法不同：有人报了名，报告里没有，缺席名单里也没有，或者两边都有。通常是报告还没有写完，这些人的观看数据暂时不准。',
    steps: [
      '无需操作，系统会在结束后 1 小时、6 小时和 24 小时自动再读一次。',
      '急用时点「重试」，两份名单一致后这条警告会自动消除。',
      '超过 24 小时仍对不上时，在 Zoom「报告」>「网络研讨会」中对照参会者报告。报告本身就缺人时，点「知道了」。',
    ],
  },
  email_excluded: {
    title: '有邮箱没有同步',
    meaning: '这些人按规则不成为客户，也没有报名和行为记录。观看仍计入观看次数。',
    steps: [
      '一般无需处理，看过之后点「知道了」。',
      '如果是域名被误排除，到「同步排除」中移除这个域名。',
      '移除后回到这里，点「重试」。',
    ],
    place: 'exclusions',
  },
  feed_not_available: {
    title: '账号没有开通这项数据的接口',
    meaning: '直播平台不允许当前账号读取这项数据，其他数据已正常同步。',
    steps: ['联系直播平台开通这项数据的接口。', '开通后回到这里，点「重试」。', '不需要这项数据时，点「知道了」。'],
  },
  'feed_not_available.report_too_old': {
    title: '直播太久以前，平台不再提供这项数据',
    meaning: '直播平台只保留最近六个月的报告，这场直播已超过期限。其他数据已正常同步。',
    steps: ['无需处理，看过之后点「知道了」。', '如果手里有导出的参会者报告，可以在「导入」中上传补上观看数据。'],
  },
  provider_bad_credentials: {
    title: '直播平台拒绝了保存的密钥',
    meaning: '密钥被重置、应用被停用或删除，现在什么也读不到。已同步的数据都还在。',
    steps: [
      '打开「直播平台」，在这个账号上点「更换密钥」。',
      '填入直播平台应用后台现在显示的密钥并保存，系统会当场验证。',
      '回到这里，点「重试」。',
    ],
    place: 'accounts',
  },
  provider_missing_scope: {
    title: '直播平台的应用缺少权限',
    meaning: '读取这项数据需要的权限（scope）没有勾选，权限名写在下面平台返回的原话里。',
    steps: [
      '在 Zoom 应用市场打开这个应用，进入「Scopes」，勾选下面写明的权限并保存。',
      '打开「直播平台」，点「检查连接」，新权限从这时起生效。',
      '回到这里，点「重试」。',
    ],
    place: 'accounts',
  },
  provider_limit_reached: {
    title: '直播平台的调用次数已达上限',
    meaning: '直播平台限制了一段时间内的调用次数。已读到的数据已保存，没有丢失。',
    steps: ['等几分钟，再点「重试」。', '如果经常发生，请减少手动同步全部直播的次数，或联系直播平台提高上限。'],
  },
  'provider_limit_reached.parked': {
    title: '直播平台今天的调用次数已用完',
    meaning: '直播平台限制每天的调用次数。已读到的数据已保存，剩下的会在额度恢复后自动继续。',
    steps: [
      '无需操作，到下面写明的时间会自动继续。',
      '如果经常发生，请减少手动同步全部直播的次数，或升级直播平台的套餐。',
    ],
  },
  provider_unreachable: {
    title: '连接不上直播平台',
    meaning: '直播平台没有正常应答，通常是暂时的网络或服务问题。',
    steps: ['等几分钟，再点「重试」。', '一直不行时，查看直播平台的服务状态页，或到「直播平台」点「检查连接」。'],
    place: 'accounts',
  },
  provider_bad_answer: {
    title: '直播平台的应答无法识别',
    meaning: '直播平台有应答，但内容不是约定的样子，这项数据没有读完。其他数据不受影响，已读到的都已保存。',
    steps: [
      '过一会儿点「重试」，通常是直播平台临时的问题。',
      '反复出现时，把下面平台返回的内容和这条警告的时间告诉技术同事。',
    ],
  },
  rows_skipped: {
    title: '有记录无法使用，已跳过',
    meaning: '直播平台给出了这些记录，但缺少识别它们所需的内容，所以没有写入。其他记录已正常同步。',
    steps: ['把下面的数量和例子告诉技术同事或直播平台。', '修正后点「重试」；确认无需这些记录时，点「知道了」。'],
  },
  'rows_skipped.no_time': {
    title: '有记录的时间无法识别，已跳过',
    meaning: '没有可读的时间，就无法知道这些记录发生在什么时候，所以没有写入。其他记录已正常同步。',
    steps: [
      '把下面的数量和平台给出的写法告诉技术同事或直播平台。',
      '手里有导出的参会者报告时，可以在「导入」中上传补上观看数据。',
      '修正后点「重试」；确认无需这些记录时，点「知道了」。',
    ],
  },
  'rows_skipped.no_address': {
    title: '有报名没有邮箱和手机号，已跳过',
    meaning: '这些报名既没有邮箱，也没有可用的手机号，无法成为客户。其他报名已正常同步。',
    steps: ['在直播平台的报名表中把邮箱设为必填，以后的报名会完整。', '看过之后点「知道了」。'],
  },
  provider_timeout: {
    title: '直播平台长时间没有响应',
    meaning: '请求超时了。重复同步不会产生重复数据。',
    steps: ['等几分钟，再点「重试」。'],
  },
  provider_refused: {
    title: '直播平台拒绝了请求',
    meaning: '直播平台不让读取这项数据，原因见下面平台返回的原话。',
    steps: ['按平台返回的原因，在直播平台上处理。', '处理后回到这里，点「重试」。'],
  },
  webinar_gone: {
    title: '直播平台上找不到这场直播',
    meaning: '这场直播在直播平台已被删除，或不属于现在连接的账号。已有的报名与观看数据都保留。',
    steps: [
      '如果是有意删除，无需处理，点「知道了」。',
      '如果换过账号，到「直播平台」确认连接的是原来的账号。',
      '确认后回到这里，点「重试」。',
    ],
    place: 'accounts',
  },
  not_held: {
    title: '这场直播没有开播',
    meaning: '计划时间已过 24 小时，直播平台说它从未开始，所以没有观看数据。系统不会再自动重试。',
    steps: [
      '如果已取消，无需处理，点「知道了」。',
      '如果改期，在编辑页或直播平台把时间改到以后，新的时间会照常同步。',
      '如果是补开的，结束后点「重试」。',
    ],
  },
  unexpected: {
    title: '出现了意外情况',
    meaning: '同步没有完成，原因不在直播平台。已同步的数据都还在。',
    steps: ['点「重试」。', '如果反复出现，把这条警告的时间告诉技术同事。'],
  },
}

const places: Record<WarningPlace, string> = {
  accounts: '打开「直播平台」',
  exclusions: '打开「同步排除」',
  switches: '查看同步开关',
}

const parts: Record<SyncPart, string> = {
  registrants: '报名名单',
  attendance: '观看数据',
  events: '互动数据',
  recordings: '录像与文字稿',
}

export const syncLog = {
  kinds,
  warnings,
  places,
  parts,
  open: (count: number) => `待处理的警告 ${count}`,
  noneOpen: '没有待处理的警告',
  noneOpenHint: '这场直播的数据已按设置同步。下面是每一次同步的记录。',
  neverSynced: '还没有同步过，点「立即同步」开始。',
  resolved: (count: number) => `已解决 ${count}`,
  resolvedAt: (time: string) => `${time} 解决`,
  meaning: '这是什么意思',
  fix: '如何解决',
  since: (time: string) => `${time} 首次出现`,
  seenAt: (time: string) => `最近一次 ${time}`,
  decider: '起作用的开关',
  said: '平台返回',
  about: '涉及',
  rows: (count: string) => `${count} 条观看记录没有邮箱`,
  skipped: (count: string) => `跳过 ${count} 条记录`,
  writtenAs: '平台写的是',
  writtenNothing: '（空）',
  people: (count: string) => `${count} 位已报名的人`,
  registrationOff: '这场研讨会没有开启报名',
  topics: '录像',
  excluded: (reason: string, count: string) => `${reason}：${count} 人`,
  sample: '例如',
  retry: '重试',
  retryParts: (names: string) => `只重新读取：${names}`,
  retrying: '正在重试',
  dismiss: '知道了',
  dismissHint: '情况没有变化时不再提示',
  dismissed: '已收起这条警告',
  mended: '问题已解决',
  still: '问题仍然存在，请按步骤检查后再试',
  viewOnly: '你是只读成员，请联系运营成员处理。',
  nextRead: (time: string) => `将在 ${time} 自动再读一次`,
  timeline: '同步记录',
  parkedUntil: (time: string) => `排队至 ${time}（北京时间）`,
  partsOnly: (names: string) => `仅 ${names}`,
  unreliable: '观看数据不可靠',
  unreliableHint: (time: string) =>
    `开播时间在有人报名之后改动过（${time}）。直播平台按开播时间对应报名与观看，所以这场直播的观看数据、群组和导出仅供参考。`,
  unreliableShort: '观看数据仅供参考：开播时间在报名后改动过',
  notHeld: '未举办',
  notHeldHint: '计划时间已过 24 小时，直播平台说它没有开播。',
  warningsCount: (count: number) => `${count} 条警告`,
  column: '警告',
  filter: '同步警告',
  filterAll: '全部',
  filterOpen: '有待处理警告',
  filterNone: '没有警告',
}
