import type { Webinar } from '../state'

/** One webinar of the ready-made account; times are days from today at a Beijing time of day, or minutes from now. */
export type ReadyWebinar = {
  key: string
  topic: string
  agenda: string
  host: string
  type?: Webinar['type']
  days?: number
  time?: string
  minutesAgo?: number
  minutes: number
  approvalType?: 0 | 1 | 2
  recordsToCloud?: boolean
  isZoomEvents?: boolean
  requiredQuestion?: string
  sources?: string[]
  panelists?: { name: string; email: string }[]
  registered?: number
  pending?: number
  /** One entry per session: its length, its number of people, and what is unusual about its uuid. */
  held?: { minutes: number; people: number; uuid?: string; afterMinutes?: number }[]
  recordingDeleted?: boolean
  isLive?: boolean
}

const ADMIN = 'lin.ruoqing@qingrong.example'
const ZHOU = 'zhou.yan@qingrong.example'
const GAO = 'gao.lei@qingrong.example'

export const READY_WEBINARS: ReadyWebinar[] = [
  {
    key: 'southeast-asia',
    topic: '出海选品直播课：东南亚三国的第一批订单',
    agenda: '印尼、泰国、越南各有一位一线操盘手，讲清楚选品、定价和首月投放。',
    host: ZHOU,
    days: 2,
    time: '20:00',
    minutes: 90,
    registered: 46,
    sources: ['官网首页', '公众号推文', '销售邀请'],
    panelists: [{ name: '陈立夏', email: 'chen.lixia@partner.example' }],
  },
  {
    key: 'partner-prices',
    topic: '渠道伙伴闭门会：2027 价格政策',
    agenda: '仅限签约伙伴，报名后由主持人审核。',
    host: ADMIN,
    days: 5,
    time: '15:00',
    minutes: 60,
    approvalType: 1,
    registered: 8,
    pending: 12,
  },
  {
    key: 'industry-question',
    topic: '制造业获客开放日',
    agenda: '报名时请告诉我们您所在的行业。',
    host: ZHOU,
    days: 7,
    time: '19:30',
    minutes: 60,
    requiredQuestion: '您所在的行业',
    registered: 9,
  },
  {
    key: 'no-registration',
    topic: '产品答疑小课堂（无需报名）',
    agenda: '点链接、填姓名就能进。',
    host: ADMIN,
    days: 3,
    time: '12:30',
    minutes: 30,
    approvalType: 2,
  },
  {
    key: 'live-now',
    topic: '数据看板公开课：从报名到成交的五个数字',
    agenda: '边看边做，课后发模板。',
    host: ADMIN,
    minutesAgo: 20,
    minutes: 90,
    registered: 220,
    isLive: true,
    held: [{ minutes: 0, people: 128 }],
  },
  {
    key: 'arrival-rate',
    topic: '让报名的人真的来：到场率提升实战',
    agenda: '提醒、链接、跟进，一次讲透。',
    host: ZHOU,
    days: -3,
    time: '20:00',
    minutes: 60,
    registered: 380,
    held: [{ minutes: 63, people: 310, uuid: '/b7Xp1QrSk2mVtY9LdEwGA==' }],
  },
  {
    key: 'held-twice',
    topic: '私域运营复盘会（中途重开）',
    agenda: '第一次因为网络中断，八分钟后重新开始。',
    host: ADMIN,
    days: -10,
    time: '14:00',
    minutes: 80,
    registered: 160,
    held: [
      { minutes: 8, people: 90 },
      { minutes: 70, people: 131, uuid: 'Qr5k//9LmVtY2bXp1dEwGA==', afterMinutes: 16 },
    ],
  },
  {
    key: 'not-recorded',
    topic: '客户成功经理内训公开场',
    agenda: '',
    host: ZHOU,
    days: -20,
    time: '10:00',
    minutes: 45,
    recordsToCloud: false,
    registered: 72,
    held: [{ minutes: 44, people: 58 }],
  },
  {
    key: 'recording-deleted',
    topic: '合规与隐私专题：表单里能问什么',
    agenda: '录制在会后被主办方删除。',
    host: ADMIN,
    days: -1,
    time: '16:00',
    minutes: 60,
    registered: 95,
    held: [{ minutes: 58, people: 61 }],
    recordingDeleted: true,
  },
  {
    key: 'never-started',
    topic: '新品内测说明会（主持人没有开播）',
    agenda: '',
    host: ZHOU,
    days: -2,
    time: '11:00',
    minutes: 60,
    registered: 35,
  },
  {
    key: 'too-old',
    topic: '春季线索训练营第一讲',
    agenda: '参会报告只保留六个月。',
    host: ADMIN,
    days: -215,
    time: '20:00',
    minutes: 60,
    recordsToCloud: false,
    registered: 40,
    held: [{ minutes: 60, people: 33 }],
  },
  {
    key: 'weekly',
    topic: '每周产品开放日',
    agenda: '每周三固定时间。',
    host: ADMIN,
    type: 9,
    days: 1,
    time: '16:00',
    minutes: 45,
    registered: 12,
  },
  {
    key: 'no-fixed-time',
    topic: '一对一咨询室',
    agenda: '没有固定时间的周期性网络研讨会。',
    host: ZHOU,
    type: 6,
    minutes: 30,
  },
  {
    key: 'zoom-events',
    topic: '青榕年度客户大会（Zoom Events）',
    agenda: '在 Zoom Events 里创建。',
    host: ADMIN,
    days: 12,
    time: '09:30',
    minutes: 240,
    isZoomEvents: true,
  },
  {
    key: 'of-another',
    topic: '内部销售培训（未指定的用户）',
    agenda: '主持人没有在直播大厅里指定。',
    host: GAO,
    days: 4,
    time: '18:00',
    minutes: 60,
    registered: 18,
  },
]
