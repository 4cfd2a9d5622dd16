import { auditWords } from '../../zh/audit-words'

export const panel = {
  operator_email_taken: '该邮箱已有账号',
  operator_not_found: '没有这位成员',
  last_owner_stays: '至少要保留一位可以登录的所有者，请先把另一位成员设为所有者',
  own_account_elsewhere: '不能在这里修改自己的账号，请到「我的账号」操作',
  wrong_password: '当前密码不正确',
  same_password: '新密码不能与当前密码相同',
  password_blank: '密码不能只有空格，请换一个',
  password_own_email: '密码不能与自己的邮箱相似，请换一个',
  password_common: '这个密码太常见，容易被猜到，请换一个',
  temporary_password_ended: '临时密码已过期（3 天内有效），请联系所有者重新生成',
  too_many_passwords: ({ minutes }: { minutes: number }) => `密码错误次数过多，请 ${minutes} 分钟后再试`,
  credentials_needed: '请填写正确的邮箱和密码',
  wrong_credentials: '邮箱或密码不正确',
  operator_disabled: '该账号已停用，请联系所有者',
  change_password_first: '请先设置自己的密码',
  set_up_two_factor_first: '请先开启两步验证',
  wrong_code: '验证码不正确，请核对手机时间后输入最新的验证码',
  used_code: '这个验证码已经用过，请等待验证器显示下一个',
  wrong_backup_code: '备用码不正确或已被使用',
  sign_in_again: '验证已过期，请重新输入邮箱和密码',
  too_many_codes: '验证码错误次数过多，请重新登录',
  locked_for_minutes: '验证码错误次数过多，请 15 分钟后再试',
  two_factor_on: '两步验证已经开启',
  two_factor_off: '两步验证没有开启',
  two_factor_required: '所有者要求全员开启两步验证，不能关闭',
  session_gone: '这个登录已经结束',
  own_session: '当前登录请用「退出登录」结束',
  audit_too_large: ({ most }: { most: number }) => `一次最多导出 ${most} 条，请缩小时间范围后再导出`,
  /** `fields` by their names in the activity log. */
  changed_meanwhile_by: ({ who, when, fields }: { who: string; when: string; fields: string[] }) => {
    const what = labelsOf(fields)
    return `${who} 已于 ${when} 修改了${what.length > 0 ? `「${what.join('、')}」` : '这项内容'}，你的修改没有保存。请先载入最新内容，再修改一次`
  },
  changed_elsewhere: '这项内容已在别处被修改，你的修改没有保存。请先载入最新内容，再修改一次',
  changed_by_nobody: '系统',
}

function labelsOf(fields: string[]): string[] {
  const labels: Record<string, string | undefined> = auditWords.fields
  return fields.flatMap((field) => labels[field] ?? [])
}
