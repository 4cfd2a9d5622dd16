import type { Texts } from '../texts'
import type { promotion as zh } from '../zh/promotion'

export const promotion: Texts<typeof zh> = {
  channel_not_found: 'This channel does not exist',
  channel_code_empty: 'Enter a code',
  channel_code_space: 'The code must not have spaces',
  channel_code_capital: 'Only small letters: change the capitals',
  channel_code_sign: 'Only small letters, digits, underscores and hyphens',
  channel_code_too_long: 'At most 32 characters',
  channel_code_taken: 'This code is in use. Choose another one',
  mini_program_not_configured: 'No mini-program is configured',
  link_expired: 'This link no longer works',
  campaign_not_found: 'This campaign does not exist or was deleted',
  campaign_archived: 'This campaign is archived. Restore it first',
  campaign_ends_before_start: 'It cannot end before it starts',
  campaign_name_taken: 'There is a campaign of this name already',
}
