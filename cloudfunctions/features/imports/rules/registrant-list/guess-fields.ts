import type { ListField } from '../../../../../shared/contracts/list-imports'
import { reportColumn, type ColumnName } from '../attendee-report/report-titles'
import { plainQuestion, withoutHint } from './plain-question'

/**
 * Titles found in lists of Zoom, Tencent Meeting, VHall, form services and hand-made sheets; compared without spaces
 * and case.
 */
const NAMES: Record<Exclude<ListField, 'question' | 'ignore'>, string[]> = {
  name: [
    '姓名',
    '名字',
    '真实姓名',
    '用户名',
    '用户姓名',
    '报名人',
    '报名者',
    '参会人',
    '联系人',
    '昵称',
    '称呼',
    '尊姓大名',
    '姓名/称呼',
    '学员姓名',
    '客户姓名',
    '参会人姓名',
    '注册者',
    'registrants',
    'attendees',
    'name',
    'fullname',
    'username',
    'username(originalname)',
    'contactname',
    'registrant',
    'attendee',
    'displayname',
  ],
  first_name: ['名', 'firstname', 'givenname', 'first'],
  last_name: ['姓', '姓氏', 'lastname', 'surname', 'familyname', 'last'],
  phone: [
    '手机',
    '手机号',
    '手机号码',
    '电话',
    '电话号码',
    '联系电话',
    '联系方式',
    '移动电话',
    '手机/电话',
    '联系手机',
    '微信手机号',
    'phone',
    'phonenumber',
    'mobile',
    'mobilenumber',
    'mobilephone',
    'cellphone',
    'cell',
    'tel',
    'telephone',
  ],
  email: [
    '邮箱',
    '电子邮箱',
    '邮箱地址',
    '电子邮件',
    '邮件',
    '电邮',
    '联系邮箱',
    '邮箱号',
    '工作邮箱',
    '企业邮箱',
    'email',
    'e-mail',
    'emailaddress',
    'e-mailaddress',
    'mail',
    'workemail',
    'businessemail',
  ],
  registered_at: [
    '报名时间',
    '注册时间',
    '提交时间',
    '提交答卷时间',
    '登记时间',
    '填写时间',
    '报名日期',
    '注册日期',
    '提交日期',
    '答题时间',
    '结束答题时间',
    '創建時間',
    '创建时间',
    'registrationtime',
    'registeredat',
    'registrationdate',
    'timestamp',
    'submissiondate',
    'dateregistered',
    'submittedat',
    'submittime',
    'signuptime',
  ],
  status: [
    '报名状态',
    '审核状态',
    '状态',
    '审批状态',
    '签到状态',
    '订单状态',
    '支付状态',
    'approvalstatus',
    'status',
    'registrationstatus',
  ],
}

/** Zoom's and form services' own columns, which are not answers of the person. */
const OF_THE_FILE = [
  '序号 编号 答卷编号 答题序号 no no. # id registrationid registrantid joinurl sourcename attended jointime leavetime',
  'timeinsession(minutes) isguest ip ipaddress ip地址 来自ip 填写ip 行号 导入结果 说明 line outcome note',
  '所用时间 答题时长 填写时长 来源详情 填写设备 操作系统 浏览器 useragent ua referrer 清洗状态 总分',
].flatMap((line) => line.split(' '))

/** With these titles, a usage report's columns describe the meeting: its host, its length, its rooms. */
const HOST = /host|主持人|主持者|ホスト|anfitri|gastgeber|hôte|호스트/i
const OF_A_VISIT: ColumnName[] = ['joinTime', 'leaveTime']

/**
 * What each column most likely means, by its title. Each field is given once, to the first column that matches it; the
 * rest are questions. In a usage report, which names the host before the participant, the participant's columns are
 * used.
 */
export function guessFields(titles: string[]): ListField[] {
  const fields = titles.map(fieldOf)
  const visit = OF_A_VISIT.map((column) => titles.findIndex((title) => reportColumn(title) === column))
  if (visit.every((at) => at >= 0)) return guessVisit(titles, fields, Math.min(...visit))
  return once(fields)
}

function guessVisit(titles: string[], fields: ListField[], visitAt: number): ListField[] {
  const own = fields.map((field, n) => (field === 'question' || n >= visitAt ? 'ignore' : field))
  const nameAt = own.findLastIndex((field) => field === 'name' || field === 'first_name')
  const emailAt = own.lastIndexOf('email')
  const from = Math.min(...[nameAt, emailAt].filter((at) => at >= 0), visitAt)
  const hasHost = own
    .slice(0, from)
    .some((field, n) => field === 'email' || field === 'name' || HOST.test(titles[n] ?? ''))
  // An attendee report's own table contains no host, and may contain questions and times before the visit.
  if (!hasHost) return once(fields)
  return once(own.map((field, n) => (n < from ? 'ignore' : field)))
}

function once(fields: ListField[]): ListField[] {
  const taken = new Set<ListField>()
  return fields.map((field) => {
    if (field === 'ignore' || field === 'question') return field
    if (taken.has(field)) return 'question'
    taken.add(field)
    return field
  })
}

function fieldOf(title: string): ListField {
  const plain = plainQuestion(title)
  const known = [
    plain,
    title
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s*_:]/g, ''),
    withoutHint(title),
  ]
  if (plain === '' || known.some((each) => OF_THE_FILE.includes(each))) return 'ignore'
  const field = known.map(fieldNamed).find((each) => each !== undefined)
  return field ?? FIELD_OF_COLUMN[reportColumn(title) ?? 'topic'] ?? 'question'
}

/**
 * Columns with the title of an e-mail address; where there are several, the operator has to check which one is meant.
 */
export const emailColumns = (titles: string[]): number[] =>
  titles.flatMap((title, n) => (fieldOf(title) === 'email' ? [n] : []))

const LOOKS_LIKE: Record<'email' | 'phone', RegExp> = {
  email: /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i,
  phone: /^(\+?86[- ]?)?1[3-9]\d{9}$/,
}

/** An address column without a known title is recognised by its content, where all values look alike. */
export function guessByContent(fields: ListField[], samples: string[][]): ListField[] {
  const guessed = [...fields]
  for (const field of ['email', 'phone'] as const) {
    if (guessed.includes(field)) continue
    const column = guessed.findIndex(
      (each, n) =>
        each === 'question' &&
        (samples[n]?.length ?? 0) > 0 &&
        samples[n]?.every((sample) => LOOKS_LIKE[field].test(sample)),
    )
    if (column >= 0) guessed[column] = field
  }
  return guessed
}

/** How many of these cells are known column titles: distinguishes a header row from a title above it. */
export function countKnownTitles(cells: string[]): { known: number; hasAddress: boolean } {
  const fields = guessFields(cells).filter((field) => field !== 'question' && field !== 'ignore')
  return { known: fields.length, hasAddress: fields.includes('email') || fields.includes('phone') }
}

const FIELD_OF_COLUMN: Partial<Record<ColumnName, ListField>> = {
  userName: 'name',
  firstName: 'first_name',
  lastName: 'last_name',
  email: 'email',
  phone: 'phone',
  registrationTime: 'registered_at',
  approvalStatus: 'status',
}

const fieldNamed = (plain: string): ListField | undefined =>
  (Object.keys(NAMES) as (keyof typeof NAMES)[]).find((field) => NAMES[field].includes(plain))
