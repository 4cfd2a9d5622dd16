import type { Texts } from '../texts'
import type { errors as zh } from '../zh/errors'

export const errors: Texts<typeof zh> = {
  bad_input: 'Something is not filled in correctly; see what is marked',
  unauthorized: 'You are no longer signed in. Sign in again',
  forbidden: 'Your account may not do this. Ask an owner',
  not_found: 'This does not exist or was deleted',
  conflict: 'The data has changed meanwhile. Reload and try again',
  consent_changed: 'The privacy notice has changed. Please read it again and tick the box',
  changed_meanwhile: 'Somebody else changed this meanwhile, so yours was not saved. Load what stands now first',
  already_connected: 'This account is connected already; a new connection takes the place of the old one',
  too_large: 'The file is too large. Compress it first',
  unsupported_file: 'This kind of file is not supported',
  rate_limited: 'Too many requests. Try again a little later',
  set_up_first: 'Finish the security settings of your account first',
  not_editable: 'The webinar has started or ended, so this can no longer be changed',
  provider_bad_credentials:
    'The live platform refused the keys. Check them under "Live platforms" (VHall: appKey and secretKey; Zoom: Account ID, Client ID and Client Secret, and that the app is activated)',
  provider_missing_scope:
    'The app at the live platform lacks a right. Add the scope named by the platform and try again',
  provider_limit_reached: "The live platform's call limit is reached. Try again later",
  provider_timeout: 'The live platform did not answer in time. Try again later',
  provider_unreachable: 'The live platform cannot be reached. Try again later',
  provider_bad_answer: 'The answer of the live platform cannot be read. Try again later',
  provider_refused: 'The live platform refused this',
  wechat_unavailable: 'WeChat cannot be reached. Try again later',
  sms_unavailable: 'SMS cannot be sent at the moment. Try again later',
  wechat_refused: 'WeChat refused this',
  wechat_code_rejected: "WeChat's login has run out. Try again",
  database_unavailable: 'The service is not available at the moment. Nothing you filled in is lost; try again later',
  internal:
    'Something unexpected went wrong. Try again later; if it keeps happening, tell an administrator the request id',
}
