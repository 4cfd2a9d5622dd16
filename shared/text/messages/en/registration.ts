import type { Texts } from '../texts'
import type { registration as zh } from '../zh/registration'

export const registration: Texts<typeof zh> = {
  no_details_yet: 'There are no details of yours yet. Fill them in when you register',
  form_not_found: 'This form does not exist',
  form_not_found_or_archived: 'This form does not exist or is archived',
  sms_not_configured:
    'SMS is not configured, so it cannot be asked for. An administrator has to configure Tencent Cloud SMS first',
  global_form_cannot_be_archived: 'The global form serves all webinars and cannot be archived',
  form_in_use: ({ webinars }) => `${webinars} webinars still use this form; give them another one first`,
  form_field_unknown_type: 'There is no such kind of field',
  form_field_key_reserved: 'This word cannot be the key of a field; choose another one',
  form_field_key_twice: 'Two fields have the same key',
  form_field_few_options: 'At least two options',
  form_field_option_twice: 'No option twice',
  refused_field_image_single:
    'Picture choice: pictures have no words at live platforms and in exports; use a single choice',
  refused_field_image_multiple:
    'Picture choices: pictures have no words at live platforms and in exports; use a multiple choice',
  refused_field_rating: 'Rating: ratings belong to a questionnaire afterwards; use a single choice or a number',
  refused_field_divider: 'Divider: dividers collect nothing; group with help texts',
  form_field_not_supported: ({ reason }) => `Registration forms do not take this kind of field: ${reason}`,
  own_form_needs_live_link:
    "An independent form needs the live link on: when off, people fill in the live platform's own form. Turn the live link on, or use the global form",
  export_too_large: ({ most }) => `At most ${most} people can be exported at once; search or filter first`,
  no_way_to_watch: 'There is no way into this webinar at the moment. Ask the host',
  answer_bad_date: 'Choose a valid date',
  answer_not_in_list: ({ label }) => `Choose from the list: ${label}`,
  answer_not_an_option: ({ label }) => `Choose from the options: ${label}`,
  answer_only_one: ({ label }) => `${label}: only one value`,
  answer_too_long: ({ label, most }) => `${label}: at most ${most} characters`,
  answer_no_number: ({ label }) => `${label}: enter a number`,
  phone_malformed: 'Enter a valid mobile number; outside China with its country code, e.g. +852',
  email_malformed: 'Enter a valid e-mail address',
  consent_needed: 'Read the privacy notice and agree first',
  confirm_phone_first: 'Confirm the phone number with a code by SMS first',
  host_cannot_register: "The webinar host can't register for the webinar",
  retry_after_end: 'This webinar is over; nobody has to be registered at the live platform any more',
  registration_closed_by_host: 'The organiser has closed registration for this webinar. Please contact them',
  cancel_at_provider: 'Registration for this webinar is at the live platform; cancel there',
  answer_choose: ({ label }) => `Choose: ${label}`,
  answer_fill_in: ({ label }) => `Fill in: ${label}`,
  form_field_refused: ({ label, problem }) => `${label}: ${problem}`,
  form_fields_refused: ({ problems }) => problems,
}
