import type { Texts } from '../texts'
import type { contacts as zh } from '../zh/contacts'

export const contacts: Texts<typeof zh> = {
  personal_file_removed: 'This file was kept for its time and then removed. Upload it again',
  download_link_expired: 'This download link has run out. Go back to the import and press download again',
  personal_file_being_searched:
    'A contact was just deleted and this file is being searched for them. Try again in a minute',
  contact_searches_used_up: ({ minutes }) =>
    `You have searched for people as often as allowed. Try again in ${minutes} minutes`,
  phone_code_rejected: 'The SMS could not be sent. Check the number or try again later',
  phone_code_retry: 'Too many messages. Try again later',
  phone_code_unknown: 'The SMS service did not answer in time. If no code arrives, try again in a minute',
  phone_code_misconfigured: 'SMS is not available at the moment. Ask the host',
  phone_code_not_configured: 'SMS is not available at the moment. Ask the host',
  phone_code_too_early: ({ seconds }) => `Ask for a new code in ${seconds} seconds`,
  phone_codes_used_up: 'No more codes today. Try again tomorrow',
  phone_code_expired: 'This code is no longer valid. Ask for a new one',
  phone_code_too_many_tries: 'Too many wrong codes. Ask for a new one',
  phone_code_wrong: 'This code is not correct',
  wechat_phone_code_expired: "WeChat's permission has run out. Tap again, or type the number",
  wechat_phone_too_often: 'Too many tries. Type the number instead',
  wechat_phone_unavailable: 'WeChat does not give the number at the moment. Type it instead',
  contact_not_found: 'This contact does not exist or was deleted',
  domain_needed: 'Enter a domain, for example example.com',
  domain_listed: 'This domain is on the list already',
  domain_not_listed: 'This domain is no longer on the list',
  name_does_not_match: 'This is not the name of the contact; type it in full',
  email_is_primary: 'This is the present primary e-mail',
  email_is_known: 'The contact has this e-mail already',
  email_of_another: 'This e-mail belongs to another contact and cannot be added',
  primary_email_stays: 'The primary e-mail cannot be removed; make another one primary first',
  email_gone: 'The contact no longer has this e-mail',
  tag_not_found: 'The tag does not exist or was deleted',
  tag_name_taken: 'There is a tag of this name already',
  tag_in_use: ({ workflows }) => `${workflows} workflows that are on use this tag; pause or delete them first`,
}
