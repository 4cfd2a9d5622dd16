import { auditWords } from '../../en/audit-words'
import type { Texts } from '../texts'
import type { panel as zh } from '../zh/panel'

export const panel: Texts<typeof zh> = {
  operator_email_taken: 'Somebody with this e-mail already has an account',
  operator_not_found: 'This member does not exist',
  last_owner_stays: 'At least one owner who can sign in has to remain. Make somebody else an owner first',
  own_account_elsewhere: 'Your own account cannot be changed here. Use "My account"',
  wrong_password: 'The current password is not correct',
  same_password: 'The new password must differ from the current one',
  password_blank: 'A password cannot be made of blanks alone. Choose another one',
  password_own_email: 'A password cannot resemble your own e-mail. Choose another one',
  password_common: 'This password is common and easily guessed. Choose another one',
  temporary_password_ended: 'The temporary password has ended (it is good for 3 days). Ask an owner for a new one',
  too_many_passwords: ({ minutes }) => `Too many wrong passwords. Try again in ${minutes} min`,
  credentials_needed: 'Enter a valid e-mail address and a password',
  wrong_credentials: 'The e-mail or the password is not correct',
  operator_disabled: 'This account is disabled. Ask an owner',
  change_password_first: 'Set a password of your own first',
  set_up_two_factor_first: 'Set up two-factor sign-in first',
  wrong_code: 'This code is not correct. Check the time of your phone and enter the newest code',
  used_code: 'This code has been used. Wait for the next one in your app',
  wrong_backup_code: 'This backup code is not correct or was used before',
  sign_in_again: 'This took too long. Enter your e-mail and password again',
  too_many_codes: 'Too many wrong codes. Sign in again',
  locked_for_minutes: 'Too many wrong codes. Try again in 15 minutes',
  two_factor_on: 'Two-factor sign-in is on already',
  two_factor_off: 'Two-factor sign-in is not on',
  two_factor_required: 'Owners require two-factor sign-in of everybody; it cannot be turned off',
  session_gone: 'This session has ended',
  own_session: 'Use "Sign out" to end the session you are in',
  audit_too_large: ({ most }) => `At most ${most} entries can be exported at once. Choose a shorter period`,
  /** `fields` by their names in the activity log. */
  changed_meanwhile_by: ({ who, when, fields }) => {
    const what = labelsOf(fields)
    return `${who} changed ${what.length > 0 ? what.join(', ') : 'this'} on ${when}, so yours was not saved. Load what stands now, then change it again`
  },
  changed_elsewhere: 'This was changed elsewhere, so yours was not saved. Load what stands now, then change it again',
  changed_by_nobody: 'System',
}

function labelsOf(fields: string[]): string[] {
  const labels: Record<string, string | undefined> = auditWords.fields
  return fields.flatMap((field) => labels[field] ?? [])
}
