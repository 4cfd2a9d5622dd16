import { escapeHtml } from '../../html'
import type { CustomQuestion, Webinar } from '../state'
import { BRAND, FOOT, pageShell } from './page-shell'
import { whenOf } from './when'

type Form = { asks: 'registration' | 'name'; wrong?: string; values?: Record<string, string> }

const FIELDS: Record<string, string> = {
  address: '地址',
  city: '城市',
  country: '国家/地区',
  zip: '邮编',
  state: '省份',
  phone: '电话',
  industry: '行业',
  org: '公司',
  job_title: '职位',
  purchasing_time_frame: '采购时间',
  role_in_purchase_process: '采购角色',
  no_of_employees: '员工人数',
  comments: '备注',
}

/** Zoom's own registration page, or the page that asks for a name where registration is off. */
export function formPage(webinar: Webinar, { asks, wrong, values = {} }: Form): string {
  const field = (name: string, label: string, required: boolean, type = 'text') =>
    `<label class="field"><span>${escapeHtml(label)}${required ? ' <i>*</i>' : ''}</span><input name="${name}" type="${type}" maxlength="128" value="${escapeHtml(values[name] ?? '')}"${required ? ' required' : ''}></label>`
  const lastName = webinar.questions.find(({ field_name }) => field_name === 'last_name')
  const standard = webinar.questions
    .filter(({ field_name }) => field_name !== 'last_name')
    .map(({ field_name, required }) => field(field_name, FIELDS[field_name] ?? field_name, required))
  const custom = webinar.customQuestions.map((question, index) => customField(question, `custom_${index}`, field))
  const whole = `<div class="two">${field('first_name', '名字', true)}${field('last_name', '姓氏', lastName?.required ?? false)}</div>
${field('email', '电子邮箱', true, 'email')}${standard.join('')}${custom.join('')}<button class="go">报名</button>`
  const body = `${BRAND}<main class="page"><div><h1>${escapeHtml(webinar.topic)}</h1><p class="when">${escapeHtml(whenOf(webinar))}</p></div>
${webinar.agenda ? `<p>${escapeHtml(webinar.agenda)}</p>` : ''}
<form class="card" method="${asks === 'name' ? 'get' : 'post'}"><h2>${asks === 'name' ? '输入姓名加入' : '网络研讨会报名'}</h2>
${wrong ? `<p class="wrong" role="alert">${escapeHtml(wrong)}</p>` : ''}
${asks === 'name' ? `${field('name', '您的姓名', true)}<button class="go">加入</button>` : whole}</form></main>${FOOT}`
  return pageShell(webinar.topic, body)
}

function customField(
  { title, required, answers }: CustomQuestion,
  name: string,
  field: (name: string, label: string, required: boolean) => string,
): string {
  if (answers.length === 0) return field(name, title, required)
  const options = ['', ...answers].map((answer) => `<option>${escapeHtml(answer)}</option>`).join('')
  return `<label class="field"><span>${escapeHtml(title)}${required ? ' <i>*</i>' : ''}</span><select name="${name}"${required ? ' required' : ''}>${options}</select></label>`
}
