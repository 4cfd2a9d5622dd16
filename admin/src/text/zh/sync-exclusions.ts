import type { ExclusionKind, ExclusionReason } from '../../../../shared/contracts/exclusions'

const kinds: Record<
  ExclusionKind,
  { name: string; effect: string; empty: string; concerns: (count: string) => string; keeps: string }
> = {
  contact: {
    name: '不成为客户的域名',
    effect:
      '使用这些域名邮箱的人，同步时不会成为客户，也不会给已有客户增加报名和行为；观看仍计入观看次数。通常填写自己公司的域名。',
    empty: '没有排除任何域名',
    concerns: (count) => `现有客户 ${count} 位`,
    keeps: '已有的客户和数据会保留，只是今后的同步不再为他们增加内容。',
  },
  host: {
    name: '不同步其直播的主持人域名',
    effect: '主持人邮箱属于这些域名的直播，完全不同步：报名、观看、互动和录制都不读取。',
    empty: '没有排除任何主持人域名',
    concerns: (count) => `现有直播 ${count} 场`,
    keeps: '已经同步到的数据会保留，今后不再更新。',
  },
  host_recordings: {
    name: '不同步其录制的主持人域名',
    effect: '主持人邮箱属于这些域名的直播，照常同步报名和观看，但不读取录制与文字记录。',
    empty: '没有排除任何主持人域名',
    concerns: (count) => `现有直播 ${count} 场`,
    keeps: '已经同步到的录制会保留，今后不再更新。',
  },
}

const reasons: Record<ExclusionReason, string> = {
  account_user: '邮箱属于后台成员或直播平台账号的用户',
  domain: '邮箱域名在「同步排除」中',
  invalid: '邮箱无效',
  secondary: '邮箱是某位客户的备用邮箱',
  deleted: '客户此前已被删除',
}

export const syncExclusions = {
  title: '同步排除',
  description: '决定哪些人、哪些直播不被同步进来。修改从下一次同步起生效，已有数据不变。',
  viewOnly: '你是只读成员，可以查看，不能修改。',
  kinds,
  reasons,
  field: '域名',
  placeholder: '例如 example.com',
  subdomains: '子域名一并排除',
  check: '查看影响',
  add: '排除',
  added: (domain: string) => `已排除 ${domain}`,
  covered: (domain: string) => `已被列表中的 ${domain} 覆盖，无需再添加。`,
  previewTitle: (domain: string) => `将排除 ${domain} 及其子域名`,
  removeTitle: (domain: string) => `不再排除 ${domain}？`,
  removeHint: '下一次同步会把之前跳过的内容读取进来。',
  removed: (domain: string) => `已不再排除 ${domain}`,
  always: '始终排除',
  rules: {
    users: {
      name: '账号用户',
      effect:
        '能登录本后台的成员，以及已连接的直播平台账号里的所有用户（含停用和待激活）。同步不会把他们变成客户，也不会给已有客户增加内容。',
    },
    invalid: { name: '无效邮箱', effect: '收不到邮件的地址不会成为客户。' },
    secondary: {
      name: '备用邮箱',
      effect: '用客户的备用邮箱报名或观看，不产生报名和行为；只有主要邮箱算数。',
      count: (count: string) => `${count} 个备用邮箱`,
    },
    deleted: {
      name: '删除过的客户',
      effect: '同步不会重新创建删除过的客户，系统只保留无法还原的加密指纹。本人再次在我们这里报名，会成为新客户。',
      count: (count: string) => `记住 ${count} 个指纹`,
    },
    guests: {
      name: '没有邮箱的访客',
      effect: '直播平台没有提供邮箱的观看者，只计入观看次数。要让每位观众都能同步，请在直播平台开启报名。',
    },
  },
  users: '账号用户名单',
  usersHint: '名单随直播列表的同步自动更新。',
  searchUsers: '搜索姓名或邮箱',
  columns: { person: '人员', email: '邮箱', why: '原因', contact: '客户' },
  why: { panel: '后台成员', provider: (account: string) => `${account} 的用户` },
  isContact: '已是客户，今后的同步不再增加内容',
  isNoContact: '不是客户',
  noUsers: '没有符合的人员',
  shown: (shown: string, total: string) => `显示前 ${shown} 位，共 ${total} 位，请用搜索缩小范围`,
}
