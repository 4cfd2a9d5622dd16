import type { ListField } from '../../contracts/list-imports'

/** Names seen in lists of Zoom, Tencent Meeting, VHall, form services and hand-made sheets; compared without spaces and case. */
const NAMES: Record<Exclude<ListField, 'question' | 'ignore'>, string[]> = {
  name: [
    '姓名',
    '名字',
    '真实姓名',
    '您的姓名',
    '用户名',
    '用户姓名',
    '报名人',
    '报名者',
    '参会人',
    '联系人',
    '昵称',
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
    '您的手机号',
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
    '您的邮箱',
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
    '登记时间',
    '填写时间',
    'registrationtime',
    'registeredat',
    'registrationdate',
    'dateregistered',
    'submittedat',
    'submittime',
    'signuptime',
  ],
  status: ['报名状态', '审核状态', '状态', '审批状态', 'approvalstatus', 'status', 'registrationstatus'],
}

/** Zoom's and form services' own columns that ask nothing of the person. */
const OF_THE_FILE = [
  '序号',
  '编号',
  'no',
  'no.',
  '#',
  'id',
  'joinurl',
  'sourcename',
  'attended',
  'jointime',
  'leavetime',
  'timeinsession(minutes)',
  'isguest',
  'ip',
  '行号',
  '导入结果',
  '说明',
  'line',
  'outcome',
  'note',
]

/** What each column most likely means, by its title. Each field is given once, to the first column that asks for it; the rest are questions. */
export function guessFields(titles: string[]): ListField[] {
  const taken = new Set<ListField>()
  return titles.map((title) => {
    const plain = plainTitle(title)
    if (plain === '' || OF_THE_FILE.includes(plain)) return 'ignore'

    const field = fieldNamed(plain)
    if (!field || taken.has(field)) return 'question'
    taken.add(field)
    return field
  })
}

const LOOKS_LIKE: Record<'email' | 'phone', RegExp> = {
  email: /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i,
  phone: /^(\+?86[- ]?)?1[3-9]\d{9}$/,
}

/** An address that no title announces is told by what stands in its column, where all of it looks alike. */
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

/** How many of these cells name a column: what tells a header row from a title above it. */
export function countKnownTitles(cells: string[]): { known: number; hasAddress: boolean } {
  const fields = guessFields(cells).filter((field) => field !== 'question' && field !== 'ignore')
  return { known: fields.length, hasAddress: fields.includes('email') || fields.includes('phone') }
}

function fieldNamed(plain: string): ListField | undefined {
  const bare = plain.replace(/\([^()]*\)$/, '')
  return (Object.keys(NAMES) as (keyof typeof NAMES)[]).find(
    (field) => NAMES[field].includes(plain) || NAMES[field].includes(bare),
  )
}

/** `* 手机号（必填）：` and `Phone Number` are told by what is left of them. */
function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*_:]/g, '')
}
