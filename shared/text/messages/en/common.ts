import type { Texts } from '../texts'
import type { common as zh } from '../zh/common'

export const common: Texts<typeof zh> = {
  character_cannot_be_stored: 'What you filled in holds a character that cannot be kept. Delete it and try again',
  time_out_of_range: 'The time is outside of what can be used',
  request_malformed: 'The request is not in the right form',
  request_too_long: 'What you sent is too long. Shorten it and try again',
  required: 'Required',
  malformed: 'Not in the right form',
  must_not_be_empty: 'Must not be empty',
  at_least_characters: ({ least }) => `At least ${least} characters`,
  choose_at_least: ({ least }) => `Choose at least ${least}`,
  must_not_be_less: ({ least }) => `Must not be less than ${least}`,
  at_most_characters: ({ most }) => `At most ${most} characters`,
  at_most_items: ({ most }) => `At most ${most}`,
  must_not_be_more: ({ most }) => `Must not be more than ${most}`,
  not_a_choice: 'Not one of the choices',
  foreign_origin: 'The request came from another website and was refused',
  file_missing: 'Choose a file to upload',
  file_empty: 'The file is empty; choose another one',
  /** A sentence that was stored before messages had codes. */
  legacy_text: ({ text }) => text,
}
