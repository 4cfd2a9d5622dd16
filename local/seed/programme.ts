import type { WebinarMode } from '../../shared/contracts/webinar'

/** One webinar of the seed company. `key` names its cover and its promo page; `audience` is set once it has started. */
export type Planned = {
  key: string
  title: string
  intro: string
  hostName: string
  folder: string
  startsAt(now: Date): Date
  minutes: number
  registered: number
  mode?: WebinarMode
  isUnlisted?: boolean
  usesVhallPage?: boolean
  /** Adds the questions of `RESEARCH_FORM`. */
  asksResearch?: true
  audience?: {
    showUp: number
    strangers: number
    replayViews: number
    withReplay: boolean
    prize?: string
    lines: string[]
  }
}

export const FOLDERS: { name: string; parent?: string }[] = [
  { name: '公开课' },
  { name: '增长运营', parent: '公开课' },
  { name: '数据与分析', parent: '公开课' },
  { name: '行业专场' },
  { name: '制造业', parent: '行业专场' },
  { name: '医疗健康', parent: '行业专场' },
  { name: '发布会与大会' },
  { name: '内部与伙伴' },
]

export const CAROUSEL = ['growth-clinic', 'whitepaper', 'user-conference', 'customer-journey']

/** 营销活动, by the keys of their webinars; days from today. */
export const CAMPAIGNS = [
  {
    name: '秋季增长季',
    description: '围绕触达与转化的一组公开课，目标：400 条有效报名',
    fromDay: -35,
    toDay: 10,
    webinars: ['form-lab', 'channel-costs', 'growth-clinic', 'ai-service'],
  },
  {
    name: 'B2B 数据白皮书发布',
    description: '白皮书预热、发布与行业解读',
    fromDay: -20,
    toDay: 15,
    webinars: ['small-data-team', 'customer-journey', 'whitepaper'],
  },
]

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** A time on a day relative to today, in Beijing time. */
const on = (days: number, time: string) => (now: Date) => {
  const day = new Date(now.getTime() + 8 * 60 * MINUTE + days * DAY).toISOString().slice(0, 10)
  return new Date(`${day}T${time}:00+08:00`)
}
const inMinutes = (minutes: number) => (now: Date) =>
  new Date(Math.floor((now.getTime() + minutes * MINUTE) / (5 * MINUTE)) * 5 * MINUTE)

export const LIVE: Planned = {
  key: 'growth-clinic',
  title: '增长会诊室 第 18 期｜4.6 万沉睡好友，怎么重新开口？',
  intro: '把真实企业的增长难题摆上台面，两位顾问现场拆解，开出当周就能执行的处方。',
  hostName: '青榕数科 · 周以宁',
  folder: '增长运营',
  startsAt: inMinutes(-25),
  minutes: 90,
  registered: 132,
  audience: {
    showUp: 0.6,
    strangers: 18,
    replayViews: 0,
    withReplay: true,
    lines: [
      '来了来了，占座',
      '我们也是加了几万好友没人说话',
      '群发真的会被拉黑……',
      '求那张 14 天唤醒日历',
      '触发条件是在企微里配吗？',
      '何老师讲得太细了',
      '节日祝福那段扎心了',
      '声音画面都很清楚',
      '可以讲讲教育行业的例子吗？',
      '已经截图发给老板',
    ],
  },
}

export const UPCOMING: Planned[] = [
  {
    key: 'ai-service',
    title: 'AI 客服上线 30 天：自助解决率从 0 到 62% 的实操复盘',
    intro: '客户、实施顾问与算法工程师坐在一起，按时间线复盘三次关键改动。',
    hostName: '青榕数科 · 陆知行',
    folder: '增长运营',
    startsAt: inMinutes(125),
    minutes: 75,
    registered: 58,
  },
  {
    key: 'factory-leads',
    title: '制造业官网线索翻倍计划：展会名片走进 CRM 的最后一公里',
    intro: '23 家装备制造企业一年的线索流转数据，和一套 15 分钟闭环。',
    hostName: '青榕数科 · 钟毅',
    folder: '制造业',
    startsAt: on(1, '14:00'),
    minutes: 80,
    registered: 46,
  },
  {
    key: 'compliance',
    title: '合规，也能增长：医疗器械企业的内容与线索管理',
    intro: '与医械市场人联盟联合举办，报名与观看在联盟的直播页进行。',
    hostName: '医械市场人联盟 · 江映',
    folder: '医疗健康',
    startsAt: on(5, '19:00'),
    minutes: 90,
    registered: 0,
    usesVhallPage: true,
  },
  {
    key: 'whitepaper',
    title: 'B2B 营销数据白皮书发布会：317 家企业的预算流向、渠道效率与团队编制全景解读（现场发放行业对标工具）',
    intro: '钱花到哪里去了，哪些渠道正在变贵，200 万预算的市场部该长什么样。',
    hostName: '青榕数科 · 梁书棠',
    folder: '发布会与大会',
    startsAt: on(8, '19:30'),
    minutes: 90,
    registered: 88,
    asksResearch: true,
  },
  {
    key: 'partner-roadmap',
    title: '渠道伙伴闭门会：下季度产品路线图与激励政策',
    intro: '仅面向签约伙伴，请勿转发。',
    hostName: '青榕数科 · 程砚',
    folder: '内部与伙伴',
    startsAt: on(11, '10:00'),
    minutes: 90,
    registered: 12,
    mode: 'interactive',
    isUnlisted: true,
  },
  {
    key: 'user-conference',
    title: '根系生长 · 青榕用户大会',
    intro: '十二场用户分享，四个行业分论坛，一个关于看不见的增长的下午。',
    hostName: '青榕数科 · 温若榕',
    folder: '发布会与大会',
    startsAt: on(30, '09:30'),
    minutes: 450,
    registered: 35,
  },
]

export const ENDED: Planned[] = [
  {
    key: 'customer-journey',
    title: '一张图看懂客户旅程：CDP 项目 90 天落地手册',
    intro: '从一张画得出来的旅程图开始，倒推数据、标签与第一个场景。',
    hostName: '青榕数科 · 唐微',
    folder: '数据与分析',
    startsAt: on(-3, '20:00'),
    minutes: 75,
    registered: 96,
    audience: {
      showUp: 0.66,
      strangers: 14,
      replayViews: 31,
      withReplay: true,
      prize: '《90 天落地手册》纸质版',
      lines: [
        '手册在哪里领？',
        '标签不超过 40 个，记下了',
        '我们接了一年数据还没用起来',
        '5 个失败案例求展开',
        '旅程图用什么工具画的？',
        '太真实了',
        '第 60 天交付的清单能再放一次吗',
        '唐老师牛',
      ],
    },
  },
  {
    key: 'channel-costs',
    title: '短信、邮件还是企微？触达渠道的成本账',
    intro: '12 家企业、1.4 亿次触达，把三种渠道摆在同一张表上重新算一遍。',
    hostName: '青榕数科 · 方觉晓',
    folder: '增长运营',
    startsAt: on(-9, '19:30'),
    minutes: 60,
    registered: 84,
    audience: {
      showUp: 0.58,
      strangers: 9,
      replayViews: 22,
      withReplay: true,
      prize: '青榕帆布袋',
      lines: [
        '原来邮件这么便宜',
        '企微 18 块包含人力吗？',
        '测算表求分享',
        '短信签名报备要多久',
        '我们行业打开率只有 9%',
        '结论反直觉',
        '听完要改预算了',
      ],
    },
  },
  {
    key: 'small-data-team',
    title: '数据团队只有两个人，怎么做用户分层',
    intro: '两个人、一个季度、三张表，做出销售愿意用的分层。',
    hostName: '青榕数科 · 苏砚秋、何骁',
    folder: '数据与分析',
    startsAt: on(-16, '20:00'),
    minutes: 90,
    registered: 120,
    audience: {
      showUp: 0.7,
      strangers: 21,
      replayViews: 38,
      withReplay: true,
      prize: '《数据分析小抄》',
      lines: [
        '我们就是两个人，泪目',
        '三张表的字段能发一下吗？',
        'RFM 在 B2B 确实不好用',
        '看板用什么做的',
        '每周更新一次够吗？',
        '销售不看怎么办',
        '请问可以回看吗',
        '已经在团队里用上了',
        '苏老师讲得很清楚',
      ],
    },
  },
  {
    key: 'going-overseas',
    title: '出海第一场网络研讨会：时区、字幕与线索分配',
    intro: '一场 900 人报名、61 人到场的翻车复盘，以及第二场怎么做到 430 人。',
    hostName: '青榕数科 · Leo 廖',
    folder: '增长运营',
    startsAt: on(-23, '15:00'),
    minutes: 60,
    registered: 64,
    audience: {
      showUp: 0.55,
      strangers: 6,
      replayViews: 12,
      withReplay: true,
      lines: [
        '61 人到场哈哈哈哈',
        '字幕供应商是哪家？',
        '提醒邮件的时间表求一份',
        '分三场办人力够吗',
        '欧洲时段几点最好',
        '学到了',
      ],
    },
  },
  {
    key: 'form-lab',
    title: '表单转化率实验室：删掉 3 个字段之后',
    intro: '41 组 A/B 测试告诉你，哪些字段必须留，哪些永远不要问。',
    hostName: '青榕数科 · 叶青禾',
    folder: '增长运营',
    startsAt: on(-31, '19:30'),
    minutes: 50,
    registered: 108,
    audience: {
      showUp: 0.62,
      strangers: 11,
      replayViews: 27,
      withReplay: true,
      prize: '实验室定制马克杯',
      lines: [
        '12% 到 27%！',
        '采购时间这个字段我们也有，马上删',
        '按钮文案真的有差别吗',
        '样本量多大？',
        '渐进式补全怎么实现',
        '手机号放第几个好？',
        '今晚就改表单',
      ],
    },
  },
  {
    key: 'salon-shanghai',
    title: '青榕会客厅 · 上海站：品牌与效果的和解',
    intro: '线下沙龙同步转播。应嘉宾要求，本场不提供回放。',
    hostName: '青榕数科 · 纪知南、曾越',
    folder: '发布会与大会',
    startsAt: on(-40, '15:30'),
    minutes: 90,
    registered: 72,
    audience: {
      showUp: 0.6,
      strangers: 16,
      replayViews: 0,
      withReplay: false,
      lines: [
        '现场还有座位吗',
        '两位太敢说了',
        '品牌度量那段想再听一遍',
        '没有回放好可惜',
        '下一站去哪里？',
        '沙发好评',
      ],
    },
  },
]
