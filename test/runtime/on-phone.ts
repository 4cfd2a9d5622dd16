import type { Page } from 'playwright-core'

/** The form as a first-time visitor fills it in, with consent, and sends it. */
export async function fillForm(phone: Page, person: { name: string; phone: string; email: string }): Promise<void> {
  await phone.getByPlaceholder(/姓名/).fill(person.name)
  await phone.getByPlaceholder(/手机/).fill(person.phone)
  await phone.getByPlaceholder(/邮箱/).fill(person.email)
  await phone.getByText(/^我已阅读并同意隐私说明/).click()
  await phone.getByText('提交报名').click()
}
